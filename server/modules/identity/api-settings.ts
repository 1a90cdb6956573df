/** Routes of what the settings page shows beside people and companies: what each role may do, and whether mail goes out. */
import { z } from 'zod'
import { defineRoute } from '../../kernel/http/route.ts'
import { permissions } from './permissions.ts'
import { mailState, sendTestMail } from './send-test-mail.ts'
import { roleNames } from './types.ts'

const permissionDocument = z
  .object({ name: z.string(), meaning: z.string(), roles: z.array(z.enum(roleNames)) })
  .meta({ id: 'Permission' })

const mailDocument = z
  .object({ configured: z.boolean(), from: z.string().nullable(), server: z.string().nullable() })
  .meta({ id: 'MailState' })

export const identitySettingsRoutes = [
  defineRoute({
    method: 'GET',
    path: '/permissions',
    summary: { en: 'Which role may do what', 'zh-CN': '各角色的权限' },
    tag: 'people',
    permission: 'read',
    access: 'own',
    answers: { 200: z.object({ permissions: z.array(permissionDocument) }) },
    run: async (_door, _input, { language }) => ({
      body: {
        permissions: Object.entries(permissions).map(([name, { roles, meaning }]) => ({
          name,
          meaning: meaning[language],
          roles,
        })),
      },
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/mail',
    summary: { en: 'Whether mail goes out, and as whom', 'zh-CN': '发信配置状态' },
    tag: 'companies',
    permission: 'administer',
    access: 'own',
    answers: { 200: mailDocument },
    run: async () => ({ body: mailState() }),
  }),
  defineRoute({
    method: 'POST',
    path: '/mail/test',
    summary: { en: 'Send a letter to try it', 'zh-CN': '发送测试邮件' },
    tag: 'companies',
    permission: 'administer',
    access: 'own',
    body: z.strictObject({ to: z.string().max(254) }),
    answers: { 200: z.object({ sent_to: z.string() }) },
    run: async (_door, { body }, call) => ({ body: { sent_to: await sendTestMail(call, body.to) } }),
  }),
]
