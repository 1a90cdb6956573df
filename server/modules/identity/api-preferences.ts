/** Routes of what a person keeps for oneself: saved views, chosen columns, how numbers are shown. */
import { z } from 'zod'
import { keyField } from '../../kernel/http/fields.ts'
import { defineRoute } from '../../kernel/http/route.ts'
import { keepPreference } from './keep-preference.ts'
import { deletePreference, readPreferences } from './store-preferences.ts'

const content = z.record(z.string().max(100), z.unknown())
const preferenceDocument = z.object({ name: z.string(), content }).meta({ id: 'Preference' })
const byName = z.object({ name: keyField })

export const preferenceRoutes = [
  defineRoute({
    method: 'GET',
    path: '/preferences',
    summary: { en: 'What one keeps for oneself', 'zh-CN': '本人保存的视图和偏好' },
    tag: 'people',
    permission: 'read',
    access: 'read',
    answers: { 200: z.object({ preferences: z.array(preferenceDocument) }) },
    run: async reader => ({ body: { preferences: await readPreferences(reader) } }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/preferences/:name',
    summary: { en: 'Keep something under a name', 'zh-CN': '保存视图或偏好' },
    tag: 'people',
    permission: 'read',
    access: 'write',
    params: byName,
    body: z.strictObject({ content }),
    answers: { 200: preferenceDocument },
    run: async (tx, { params, body }) => ({ body: await keepPreference(tx, { ...params, ...body }) }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/preferences/:name',
    summary: { en: 'Keep it no longer', 'zh-CN': '删除视图或偏好' },
    tag: 'people',
    permission: 'read',
    access: 'write',
    params: byName,
    answers: { 204: z.undefined() },
    async run(tx, { params }) {
      await deletePreference(tx, params.name)
      return { status: 204 }
    },
  }),
]
