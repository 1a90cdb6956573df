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
})
