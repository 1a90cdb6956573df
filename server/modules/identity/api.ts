/** Routes of people, their keys and their companies. Answers with a secret are kept nowhere: none takes an Idempotency-Key. */
import { z } from 'zod'
import { type Scope, snapshot, transaction } from '../../kernel/database/transaction.ts'
import { cursorText, idField, pageOf, pageQuery, placeOf, yesOrNo } from '../../kernel/http/fields.ts'
import { type Call, defineRoute } from '../../kernel/http/route.ts'
import { admitPerson } from './admit-person.ts'
import { changePerson } from './change-person.ts'
import { createApiKey } from './create-api-key.ts'
import { may, requirePermission } from './permissions.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { loginOf, setPassword } from './set-password.ts'
import { type ListedKey, listKeys } from './store-keys.ts'
import { type ListedPerson, listPeople } from './store-people.ts'
import { isRole, roleNames } from './types.ts'

const text = z.string().max(254)
const nameParams = z.object({ name: z.string().max(200) })

const personDocument = z
  .object({
    name: z.string(),
    role: z.enum(roleNames),
    email: z.string().nullable(),
    salesperson: z.string().nullable(),
    manager: z.string().nullable(),
    left: z.boolean(),
    signs_in: z.boolean(),
  })
  .meta({ id: 'Person' })

const personOf = ({ name, role, email, salesperson, manager, leftAt, userId }: ListedPerson) => ({
  name,
  role,
  email,
  salesperson,
  manager,
  left: leftAt !== null,
  signs_in: userId !== null && leftAt === null,
})

/** What concerns sign-in is the company's own business, whoever's rows the caller may see. */
const wholeCompany = ({ scope }: Call): Scope => ({ ...scope, confinement: undefined })

const byWhom = (call: Call) => loginOf(call.pool, wholeCompany(call), call.person)

const peopleRoutes = [
  defineRoute({
    method: 'GET',
    path: '/people',
    summary: { en: 'People of the company', 'zh-CN': '公司人员' },
    tag: 'people',
    permission: 'administer',
    access: 'read',
    query: z.object({
      q: z.string().trim().min(1).max(200).optional().describe('Part of the name, e-mail or salesperson'),
      role: z.enum(roleNames).optional(),
      left: yesOrNo.optional(),
      ...pageQuery,
    }),
    answers: { 200: pageOf('people', personDocument) },
    async run(reader, { query }) {
      const [after] = placeOf(query.after, z.tuple([z.string()])) ?? []
      const { q, role, left, limit } = query
      const found = await listPeople(reader, { q, role, left, after, limit: limit + 1 })
      const people = found.slice(0, query.limit)
      const next = found.length > people.length ? cursorText([people.at(-1)?.name ?? '']) : null
      return { body: { people: people.map(personOf), next } }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/people',
    summary: { en: 'Add a person', 'zh-CN': '添加人员' },
    tag: 'people',
    permission: 'administer',
    access: 'own',
    body: z.strictObject({
      name: text,
      role: text,
      email: text.optional(),
      salesperson: text.optional(),
      manager: text.optional(),
    }),
    answers: { 201: z.object({ name: z.string(), role: z.string(), password: z.string().nullable() }) },
    run: async (_door, { body }, call) => ({
      status: 201,
      body: await admitPerson(call.pool, call.scope, body, await byWhom(call)),
    }),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/people/:name',
    summary: { en: 'Change a person', 'zh-CN': '修改人员' },
    tag: 'people',
    permission: 'administer',
    access: 'own',
    params: nameParams,
    body: z.strictObject({
      role: text.optional(),
      email: text.nullable().optional(),
      salesperson: text.nullable().optional(),
      manager: text.nullable().optional(),
      left: z.boolean().optional(),
    }),
    answers: { 200: personDocument },
    async run(_door, { params, body }, call) {
      const asked = { name: params.name, change: body }
      return { body: personOf(await changePerson(call.pool, call.scope, asked, await byWhom(call))) }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/people/:name/password',
    summary: { en: 'Give a person a new password', 'zh-CN': '为人员重设密码' },
    tag: 'people',
    permission: 'administer',
    access: 'own',
    params: nameParams,
    body: z.strictObject({ drop_second_factor: z.boolean().default(false) }),
    answers: { 200: z.object({ name: z.string(), password: z.string() }) },
    async run(_door, { params, body }, call) {
      const asked = { name: params.name, dropSecondFactor: body.drop_second_factor }
      return { body: await setPassword(call.pool, call.scope, asked, await byWhom(call)) }
    },
  }),
]

const keyDocument = z
  .object({
    id: z.string(),
    name: z.string(),
    person: z.string(),
    made_by: z.string().nullable().describe('Null: at the machine, or before this was kept'),
    hint: z.string(),
    scope: z.enum(['all', 'read']),
    created_at: z.string(),
    expires_at: z.string().nullable(),
    revoked_at: z.string().nullable(),
    last_used_at: z.string().nullable(),
  })
  .meta({ id: 'ApiKey' })

const keyOf = (key: ListedKey) => ({
  id: key.id.toString(),
  name: key.name,
  person: key.person,
  made_by: key.madeBy,
  hint: key.hint,
  scope: key.scope,
  created_at: key.createdAt,
  expires_at: key.expiresAt,
  revoked_at: key.revokedAt,
  last_used_at: key.lastUsedAt,
})

/** Whose keys the caller may see and revoke: null for everybody's. */
const keysOfWhom = ({ person }: Call) =>
  isRole(person.role) && may(person.role, 'administer') ? null : person.id

const keyRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api-keys',
    summary: { en: 'One’s API keys; the owner sees everybody’s', 'zh-CN': '本人的 API 密钥；负责人可见全部' },
    tag: 'people',
    permission: 'read',
    access: 'own',
    query: z.object({
      in_force: yesOrNo.optional().describe('Neither revoked nor past its day'),
      ...pageQuery,
    }),
    answers: { 200: pageOf('keys', keyDocument) },
    async run(_door, { query: { in_force: inForce, limit, after } }, call) {
      const [before] = placeOf(after, z.tuple([idField])) ?? []
      const keys = await snapshot(call.pool, wholeCompany(call), reader =>
        listKeys(reader, { of: keysOfWhom(call), inForce, before, limit }),
      )
      const last = keys.length === limit ? keys.at(-1) : undefined
      return { body: { keys: keys.map(keyOf), next: last ? cursorText([last.id]) : null } }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api-keys',
    summary: { en: 'Make an API key; it is shown only now', 'zh-CN': '生成 API 密钥，仅显示这一次' },
    tag: 'people',
    permission: 'read',
    access: 'own',
    body: z.strictObject({
      name: text,
      person: text.optional(),
      days: z.number().optional(),
      scope: z.enum(['all', 'read']).optional(),
    }),
    answers: { 201: z.object({ name: z.string(), key: z.string(), expires_at: z.string().nullable() }) },
    async run(_door, { body }, call) {
      const asked = { ...body, person: body.person ?? call.person.name, madeBy: call.person.id }
      if (asked.person.trim() !== call.person.name && isRole(call.person.role)) {
        requirePermission(call.person.role, 'administer')
      }
      const made = await transaction(call.pool, wholeCompany(call), tx => createApiKey(tx, asked, call.clock))
      return { status: 201, body: { name: made.name, key: made.key, expires_at: made.expiresAt } }
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api-keys/:id',
    summary: { en: 'Revoke an API key', 'zh-CN': '吊销 API 密钥' },
    tag: 'people',
    permission: 'read',
    access: 'own',
    params: z.object({ id: idField }),
    answers: { 204: z.undefined() },
    async run(_door, { params }, call) {
      await revokeApiKey(call.pool, wholeCompany(call), { id: params.id, of: keysOfWhom(call) })
      return { status: 204 }
    },
  }),
]

export const identityRoutes = [...peopleRoutes, ...keyRoutes]
