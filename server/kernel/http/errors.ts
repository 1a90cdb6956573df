import { defineProblems } from '../problem.ts'

export const refuse = defineProblems({
  'port-taken': {
    status: 409,
    title: { en: 'Port taken', 'zh-CN': '端口已被占用' },
    detail: {
      en: 'Port {port} on {host} is used by another program. Name another with --port, or none: a free one is then found.',
      'zh-CN':
        '{host} 的端口 {port} 已被其他程序占用。请用 --port 换一个端口，或不指定，由程序自动选择空闲端口。',
    },
  },
  'cannot-listen': {
    status: 403,
    title: { en: 'Cannot listen there', 'zh-CN': '无法监听该地址' },
    detail: {
      en: 'The program cannot listen on {host}, port {port} ({reason}). Name another with --host and --port.',
      'zh-CN': '程序无法监听 {host} 的端口 {port}（{reason}）。请用 --host 和 --port 另行指定。',
    },
  },
  'bad-port': {
    status: 400,
    title: { en: 'Not a port', 'zh-CN': '端口无效' },
    detail: {
      en: "'{value}' is not a port; use a number from 0 to 65535.",
      'zh-CN': '“{value}”不是有效端口，请填 0 至 65535 之间的数字。',
    },
  },
  'not-found': {
    status: 404,
    title: { en: 'Not found', 'zh-CN': '未找到' },
    detail: { en: 'There is nothing at {path}.', 'zh-CN': '{path} 处没有内容。' },
  },
  'bad-request': {
    status: 400,
    title: { en: 'Not understood', 'zh-CN': '请求无法识别' },
    detail: { en: 'The request could not be read ({reason}).', 'zh-CN': '无法读取该请求（{reason}）。' },
  },
  'internal-error': {
    status: 500,
    title: { en: 'Internal error', 'zh-CN': '内部错误' },
    detail: {
      en: 'Something went wrong here; the log has it under {id}.',
      'zh-CN': '服务内部出错，详情见日志，编号 {id}。',
    },
  },
  'invalid-input': {
    status: 422,
    title: { en: 'Not usable as it is', 'zh-CN': '输入有误' },
    detail: {
      en: 'The {part} of the request holds what cannot be used; each field at fault is listed.',
      'zh-CN': '请求的{part}中有无法使用的内容，有误的字段已逐一列出。',
    },
    words: {
      part: {
        body: { en: 'body', 'zh-CN': '正文' },
        query: { en: 'query', 'zh-CN': '查询参数' },
        path: { en: 'path', 'zh-CN': '路径' },
      },
    },
  },
  'unusable-character': {
    status: 422,
    title: { en: 'A character that cannot be stored', 'zh-CN': '含有无法保存的字符' },
    detail: {
      en: 'The text holds U+0000 or half a character; remove it.',
      'zh-CN': '文本中含有 U+0000 或不完整的字符，请将其删除。',
    },
  },
  'not-signed-in': {
    status: 401,
    title: { en: 'Not signed in', 'zh-CN': '未登录' },
    detail: {
      en: 'Sign in, or send an API key that is valid.',
      'zh-CN': '请先登录，或使用有效的 API 密钥。',
    },
  },
  'reads-only': {
    status: 403,
    title: { en: 'The key only reads', 'zh-CN': '该密钥仅可读取' },
    detail: {
      en: 'This API key was made for reading only; use one that may write.',
      'zh-CN': '该 API 密钥仅有读取权限，请使用可写入的密钥。',
    },
  },
  'foreign-origin': {
    status: 403,
    title: { en: 'Asked from another site', 'zh-CN': '请求来自其他站点' },
    detail: {
      en: 'A signed-in page may change something only from its own address; open it there.',
      'zh-CN': '已登录的页面只能从本站地址提交更改，请在本站页面中操作。',
    },
  },
  'bad-idempotency-key': {
    status: 422,
    title: { en: 'Not a usable Idempotency-Key', 'zh-CN': 'Idempotency-Key 无效' },
    detail: {
      en: 'An Idempotency-Key has 1 to 200 printable characters.',
      'zh-CN': 'Idempotency-Key 须为 1 至 200 个可见字符。',
    },
  },
  'idempotency-key-reused': {
    status: 422,
    title: { en: 'The key belongs to another request', 'zh-CN': '该键已用于其他请求' },
    detail: {
      en: "The Idempotency-Key '{key}' came with another request before; send a new one with a new request.",
      'zh-CN': 'Idempotency-Key “{key}”此前用于另一请求，新的请求请用新的键。',
    },
  },
  'version-needed': {
    status: 428,
    title: { en: 'Which version was changed?', 'zh-CN': '请指明所改版本' },
    detail: {
      en: 'An edit names the version it was made from: send its ETag as If-Match.',
      'zh-CN': '修改时须指明所依据的版本：请把其 ETag 作为 If-Match 发送。',
    },
  },
  'not-ready': {
    status: 503,
    title: { en: 'Not ready yet', 'zh-CN': '尚未就绪' },
    detail: {
      en: 'The program is still starting or has lost its database; try again in a moment.',
      'zh-CN': '程序正在启动，或数据库暂时断开，请稍后再试。',
    },
  },
  'body-too-large': {
    status: 413,
    title: { en: 'Too much at once', 'zh-CN': '请求过大' },
    detail: {
      en: 'The request is larger than {limit} bytes; send less, or a file through /imports.',
      'zh-CN': '请求超过 {limit} 字节，请减少内容，或通过 /imports 上传文件。',
    },
  },
  'media-type-unknown': {
    status: 415,
    title: { en: 'Not a form we read', 'zh-CN': '不支持的内容类型' },
    detail: {
      en: 'Send the body as application/json.',
      'zh-CN': '请以 application/json 发送内容。',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { en: 'Too many requests', 'zh-CN': '请求过于频繁' },
    detail: {
      en: 'Too many requests came from there; try again in {seconds} seconds.',
      'zh-CN': '请求过于频繁，请在 {seconds} 秒后重试。',
    },
  },
})
