/** Routes at the door: signing in and out, and what concerns one's own sign-in. */
import { z } from 'zod'
import { because } from '../../../kernel/http/input-words.ts'
import { defineDoorRoute } from '../../../kernel/http/route.ts'
import { defineMessages } from '../../../kernel/language.ts'
import { changePassword } from './change-password.ts'
import { comeFromProvider, goToProvider } from './provider.ts'
import { askForReset, resetPassword } from './reset-password.ts'
import { beginSecondFactor, confirmSecondFactor, dropSecondFactor, giveCode } from './second-factor.ts'
import { listSessions, revokeSession, signOut } from './sessions.ts'
import { needsSetUp, setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { whoAmI } from './who-am-i.ts'

const short = z.string().min(1).max(254)
const password = z.string().min(1).max(128)
const nothing = z.undefined()
const tag = 'session'

const who = { name: short.optional(), email: short.optional(), company: z.string().max(40).optional() }
const oneOf = (given: { name?: string | undefined; email?: string | undefined }) =>
  (given.name === undefined) !== (given.email === undefined)
const say = defineMessages({
  who: { en: 'Give the name or the mail address, one of them.', 'zh-CN': '姓名和邮箱请填且只填一项。' },
  code: {
    en: 'Give the code, or one of the spare codes, one of them.',
    'zh-CN': '验证码和备用码请填且只填一项。',
  },
})
const whoFault = { path: ['name'], ...because(say('who')) }

const nextStep = z.object({ second_factor: z.boolean() })

const signInRoutes = [
  defineDoorRoute({
    method: 'POST',
    path: '/session',
    tag,
    summary: { en: 'Sign in by name or e-mail', 'zh-CN': '用姓名或邮箱登录' },
    body: z.strictObject({ ...who, password }).refine(oneOf, whoFault),
    answers: { 200: nextStep },
    visit: ({ body }, visit) => signIn(visit, body),
  }),
  defineDoorRoute({
    method: 'POST',
    path: '/session/second-factor',
    tag,
    summary: { en: 'Give the code of the second factor', 'zh-CN': '提交两步验证码' },
    body: z
      .strictObject({ code: z.string().max(20).optional(), backup_code: z.string().max(40).optional() })
      .refine(given => (given.code === undefined) !== (given.backup_code === undefined), {
        path: ['code'],
        ...because(say('code')),
      }),
    answers: { 200: nextStep },
    visit: ({ body }, visit) => giveCode(visit, body),
  }),
  defineDoorRoute({
    method: 'GET',
    path: '/session',
    tag,
    summary: { en: 'Who is signed in', 'zh-CN': '当前登录人员' },
    answers: {
      200: z.object({
        person: z.object({ name: z.string(), role: z.string(), email: z.string().nullable() }),
        company: z.object({ code: z.string(), name: z.string(), currency: z.string(), zone: z.string() }),
        companies: z.array(z.object({ code: z.string(), name: z.string(), role: z.string() })),
        permissions: z.array(z.string()),
        by: z.enum(['page', 'key']),
        language: z.string(),
        second_factor: z.boolean(),
      }),
      204: nothing,
    },
    visit: (_input, visit) => whoAmI(visit),
  }),
  defineDoorRoute({
    method: 'DELETE',
    path: '/session',
    tag,
    summary: { en: 'Sign out', 'zh-CN': '退出登录' },
    answers: { 204: nothing },
    visit: (_input, visit) => signOut(visit),
  }),
  defineDoorRoute({
    method: 'GET',
    path: '/session/provider',
    tag,
    summary: { en: 'Sign in through the OpenID Connect provider', 'zh-CN': '通过 OpenID Connect 单点登录' },
    answers: { 302: nothing },
    visit: (_input, visit) => goToProvider(visit),
  }),
  defineDoorRoute({
    method: 'GET',
    path: '/session/callback/oidc',
    tag,
    summary: { en: 'Where the provider sends people back to', 'zh-CN': '单点登录的回调地址' },
    query: z.object({
      code: z.string().max(4000).optional(),
      state: z.string().max(1000).optional(),
      iss: z.string().max(1000).optional(),
      error: z.string().max(200).optional(),
      error_description: z.string().max(1000).optional(),
    }),
    answers: { 302: nothing },
    visit: ({ query }, visit) => comeFromProvider(visit, query),
  }),
]

const ownRoutes = [
  defineDoorRoute({
    method: 'GET',
    path: '/sessions',
    tag,
    summary: { en: 'Where one is signed in', 'zh-CN': '本人的登录会话' },
    answers: {
      200: z.object({
        sessions: z.array(
          z.object({
            id: z.string(),
            since: z.string(),
            until: z.string(),
            address: z.string().nullable(),
            browser: z.string().nullable(),
            current: z.boolean(),
          }),
        ),
      }),
    },
    visit: (_input, visit) => listSessions(visit),
  }),
  defineDoorRoute({
    method: 'DELETE',
    path: '/sessions/:id',
    tag,
    summary: { en: 'End one of one’s sessions', 'zh-CN': '结束本人的一个会话' },
    params: z.object({ id: z.string().max(100) }),
    answers: { 204: nothing },
    visit: ({ params }, visit) => revokeSession(visit, params.id),
  }),
  defineDoorRoute({
    method: 'POST',
    path: '/session/password',
    tag,
    summary: { en: 'Change one’s password', 'zh-CN': '修改本人密码' },
    body: z.strictObject({ current: password, new: z.string().max(1000) }),
    answers: { 204: nothing },
    visit: ({ body }, visit) => changePassword(visit, body),
  }),
  defineDoorRoute({
    method: 'POST',
    path: '/session/totp',
    tag,
    summary: { en: 'Begin a second factor', 'zh-CN': '开始设置两步验证' },
    body: z.strictObject({ password }),
    answers: { 200: z.object({ uri: z.string(), backup_codes: z.array(z.string()) }) },
    visit: ({ body }, visit) => beginSecondFactor(visit, body.password),
  }),
  defineDoorRoute({
    method: 'POST',
    path: '/session/totp/confirm',
    tag,
    summary: { en: 'Switch the second factor on', 'zh-CN': '启用两步验证' },
    body: z.strictObject({ code: z.string().max(20) }),
    answers: { 204: nothing },
    visit: ({ body }, visit) => confirmSecondFactor(visit, body.code),
  }),
  defineDoorRoute({
    method: 'POST',
    path: '/session/totp/off',
    tag,
    summary: { en: 'Switch the second factor off', 'zh-CN': '停用两步验证' },
    body: z.strictObject({ password }),
    answers: { 204: nothing },
    visit: ({ body }, visit) => dropSecondFactor(visit, body.password),
  }),
]

const lostRoutes = [
  defineDoorRoute({
    method: 'POST',
    path: '/session/reset',
    tag,
    summary: { en: 'Ask for a letter to choose a new password', 'zh-CN': '申请重设密码邮件' },
    body: z.strictObject(who).refine(oneOf, whoFault),
    answers: { 202: z.object({ asked: z.literal(true) }) },
    visit: ({ body }, visit) => askForReset(visit, body),
  }),
  defineDoorRoute({
    method: 'POST',
    path: '/session/reset/confirm',
    tag,
    summary: { en: 'Choose a new password by the letter', 'zh-CN': '凭邮件重设密码' },
    body: z.strictObject({ token: z.string().min(1).max(200), new: z.string().max(1000) }),
    answers: { 204: nothing },
    visit: ({ body }, visit) => resetPassword(visit, body),
  }),
  defineDoorRoute({
    method: 'GET',
    path: '/setup',
    tag,
    summary: { en: 'Whether the first company is still to be made', 'zh-CN': '是否尚未建立首家公司' },
    answers: { 200: z.object({ needed: z.boolean() }) },
    visit: (_input, visit) => needsSetUp(visit),
  }),
  defineDoorRoute({
    method: 'POST',
    path: '/setup',
    tag,
    summary: { en: 'Make the first company and its owner', 'zh-CN': '建立首家公司及其负责人' },
    body: z.strictObject({
      token: z.string().max(200),
      company: z.strictObject({
        code: z.string().max(40),
        name: z.string().max(200),
        currency: z.string().max(20).default('CNY'),
        zone: z.string().max(60).default('Asia/Shanghai'),
      }),
      owner: z.strictObject({ name: short, email: short.optional(), password: z.string().max(1000) }),
    }),
    answers: { 201: z.object({ company: z.string(), name: z.string() }) },
    visit: ({ body }, visit) => setUp(visit, body),
  }),
]

export const doorRoutes = [...signInRoutes, ...ownRoutes, ...lostRoutes]
