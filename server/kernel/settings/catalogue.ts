/** Every environment variable the program reads. */
import { z } from 'zod'
import type { Localized } from '../language.ts'
import { count, mailServer, origins, proxies, secret, secretList, text, webAddress } from './forms.ts'

export interface Setting<Schema extends z.ZodType = z.ZodType> {
  readonly name: string
  /** Takes the variable's text; undefined when it is not set. */
  readonly schema: Schema
  /** What it takes, in signs that need no language. */
  readonly form: string
  /** What stands when it is not set. */
  readonly fallback: Localized
  readonly meaning: Localized
  /** Its value is shown nowhere. */
  readonly isSecret?: true
}

const setting = <Schema extends z.ZodType>(given: Setting<Schema>): Setting<Schema> => given
const same = (word: string): Localized => ({ en: word, 'zh-CN': word })
const none: Localized = { en: 'none', 'zh-CN': '无' }

export const settingCatalogue = {
  dataDirectory: setting({
    name: 'HUIKUAN_DATA',
    schema: text.default('.huikuan'),
    form: '/path/to/folder',
    fallback: same('./.huikuan'),
    meaning: {
      en: 'The data folder: the embedded database, uploads on their way in, secrets the program made itself. `--data` takes precedence.',
      'zh-CN': '数据目录：内置数据库、待导入的上传文件、程序自动生成的密钥。命令行 `--data` 优先。',
    },
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    schema: text.optional(),
    form: 'postgres://user:password@host:5432/database',
    fallback: { en: 'the embedded database', 'zh-CN': '使用内置数据库' },
    meaning: {
      en: 'PostgreSQL 15 or newer to use instead of the embedded one; its user may create roles.',
      'zh-CN': '改用外部 PostgreSQL（15 或更新版本），所用账号须有创建角色的权限。',
    },
    isSecret: true,
  }),
  poolSize: setting({
    name: 'HUIKUAN_POOL_SIZE',
    schema: count(2, 200).default(10),
    form: '2–200',
    fallback: same('10'),
    meaning: {
      en: 'Database sessions that serve requests at once.',
      'zh-CN': '处理请求时同时使用的数据库连接数。',
    },
  }),
  today: setting({
    name: 'HUIKUAN_TODAY',
    schema: text.optional(),
    form: 'YYYY-MM-DD',
    fallback: { en: 'the real day in the zone of the company', 'zh-CN': '公司时区的实际日期' },
    meaning: {
      en: 'The business day. `--today` takes precedence.',
      'zh-CN': '业务日期。命令行 `--today` 优先。',
    },
  }),
  language: setting({
    name: 'HUIKUAN_LANG',
    schema: text.optional(),
    form: 'zh-CN | en',
    fallback: { en: 'LC_ALL, LC_MESSAGES, LANG', 'zh-CN': '取自 LC_ALL、LC_MESSAGES、LANG' },
    meaning: {
      en: 'The language of the command line. `--lang` takes precedence.',
      'zh-CN': '命令行所用语言。`--lang` 优先。',
    },
  }),
  debug: setting({
    name: 'HUIKUAN_DEBUG',
    schema: z
      .string()
      .optional()
      .transform(given => given !== undefined),
    form: '1',
    fallback: { en: 'off', 'zh-CN': '关闭' },
    meaning: {
      en: 'Shows where the program met what it does not know.',
      'zh-CN': '程序遇到未预料的情况时，显示出错位置。',
    },
  }),
  logLevel: setting({
    name: 'HUIKUAN_LOG_LEVEL',
    schema: z.enum(['debug', 'info', 'warn', 'silent']).optional(),
    form: 'debug | info | warn | silent',
    fallback: { en: 'warn on a terminal, else info', 'zh-CN': '终端上为 warn，其他情况为 info' },
    meaning: {
      en: 'What goes to standard error, one JSON line each, without secrets, bodies or query strings.',
      'zh-CN': '写到标准错误输出的日志级别；每行一条 JSON，不含密钥、请求正文和查询参数。',
    },
  }),
  publicUrl: setting({
    name: 'HUIKUAN_PUBLIC_URL',
    schema: webAddress.optional(),
    form: 'https://huikuan.example.com',
    fallback: { en: 'the address listened on', 'zh-CN': '监听地址' },
    meaning: {
      en: 'The address people open: in mails, for signing in through a provider, for cookies that need TLS.',
      'zh-CN': '用户访问的地址，用于邮件链接、单点登录和须经 TLS 的 Cookie。',
    },
  }),
  trustProxy: setting({
    name: 'HUIKUAN_TRUST_PROXY',
    schema: proxies.optional(),
    form: '1–9 | 10.0.0.0/8, loopback',
    fallback: { en: 'nobody', 'zh-CN': '不信任任何代理' },
    meaning: {
      en: 'How many proxies stand in front, or their addresses: only what they say of the caller (X-Forwarded-For, -Proto, -Host) is believed.',
      'zh-CN': '前置代理的层数或地址；只采信这些代理给出的来访者信息（X-Forwarded-For、-Proto、-Host）。',
    },
  }),
  corsOrigins: setting({
    name: 'HUIKUAN_CORS_ORIGINS',
    schema: origins.default([]),
    form: 'https://a.example.com, https://b.example.com',
    fallback: { en: 'none: no other site may read answers', 'zh-CN': '无：其他站点不能读取应答' },
    meaning: {
      en: 'Sites whose pages may call the interface with an API key. Cookies are never sent along.',
      'zh-CN': '允许其网页凭 API 密钥调用接口的站点；不会携带 Cookie。',
    },
  }),
  uploadBytes: setting({
    name: 'HUIKUAN_UPLOAD_BYTES',
    schema: count(1024, 10_000_000_000).default(200_000_000),
    form: '1024–10000000000',
    fallback: same('200000000'),
    meaning: {
      en: 'The most that one upload may hold, all its files together.',
      'zh-CN': '一次上传（所有文件合计）的字节上限。',
    },
  }),
  paperBytes: setting({
    name: 'HUIKUAN_PAPER_BYTES',
    schema: count(1024, 100_000_000).default(20_000_000),
    form: '1024–100000000',
    fallback: same('20000000'),
    meaning: {
      en: 'The most that papers handed in at once may hold: scans and photos, kept in the database.',
      'zh-CN': '一次上传的资料（扫描件、照片）字节上限；资料保存在数据库中。',
    },
  }),
  metricsToken: setting({
    name: 'HUIKUAN_METRICS_TOKEN',
    schema: secret(16).optional(),
    form: '≥ 16 characters',
    fallback: { en: 'only callers on this machine', 'zh-CN': '仅限本机访问' },
    meaning: {
      en: 'Bearer token for `/metrics` from elsewhere.',
      'zh-CN': '从其他机器读取 `/metrics` 所用的 Bearer 令牌。',
    },
    isSecret: true,
  }),
  secret: setting({
    name: 'HUIKUAN_SECRET',
    schema: secret(32).optional(),
    form: '≥ 32 characters',
    fallback: { en: 'made once and kept in the data folder', 'zh-CN': '首次自动生成，保存在数据目录' },
    meaning: {
      en: 'What sessions are signed and papers sealed with; the same for every program on one database.',
      'zh-CN': '会话签名、资料密封所用的密钥；同一数据库上的各个程序须一致。',
    },
    isSecret: true,
  }),
  formerSealKeys: setting({
    name: 'HUIKUAN_FORMER_SEAL_KEYS',
    schema: secretList.default([]),
    form: 'key, key',
    fallback: none,
    meaning: {
      en: 'What `huikuan seal-key` printed where sealed papers were handed in, when that is not here or the secret was another: they can then be read.',
      'zh-CN': '密封资料在其他安装或旧密钥下上传时，当时 `huikuan seal-key` 打印的密钥；设置后方可查看。',
    },
    isSecret: true,
  }),
  smtpUrl: setting({
    name: 'HUIKUAN_SMTP_URL',
    schema: mailServer.optional(),
    form: 'smtps://user:password@mail.example.com:465',
    fallback: { en: 'none: no mail is sent', 'zh-CN': '无：不发送邮件' },
    meaning: { en: 'The server mails go out through.', 'zh-CN': '发信服务器。' },
    isSecret: true,
  }),
  mailFrom: setting({
    name: 'HUIKUAN_MAIL_FROM',
    schema: text.refine(given => /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(given)).optional(),
    form: 'Huikuan <huikuan@example.com>',
    fallback: none,
    meaning: { en: 'Who mails come from.', 'zh-CN': '邮件的发件人。' },
  }),
  oidcIssuer: setting({
    name: 'HUIKUAN_OIDC_ISSUER',
    schema: webAddress.optional(),
    form: 'https://login.example.com',
    fallback: none,
    meaning: {
      en: 'An OpenID Connect provider to sign in through.',
      'zh-CN': '用于登录的 OpenID Connect 服务。',
    },
  }),
  oidcClientId: setting({
    name: 'HUIKUAN_OIDC_CLIENT_ID',
    schema: text.optional(),
    form: 'client id',
    fallback: none,
    meaning: { en: 'What the provider knows this program by.', 'zh-CN': '本程序在该服务中的客户端标识。' },
  }),
  oidcClientSecret: setting({
    name: 'HUIKUAN_OIDC_CLIENT_SECRET',
    schema: text.optional(),
    form: 'client secret',
    fallback: none,
    meaning: { en: 'The secret that goes with it.', 'zh-CN': '与客户端标识对应的密钥。' },
    isSecret: true,
  }),
} as const
