/** Routes of companies: the one worked in, those one belongs to, and a new one. */
import { z } from 'zod'
import { snapshot } from '../../kernel/database/transaction.ts'
import { defineRoute, type Reply } from '../../kernel/http/route.ts'
import { changeCompany } from './change-company.ts'
import { createCompany } from './create-company.ts'
import { peopleOfLogin } from './sign-in/people-of-login.ts'
import { companyVersion, findPersonById } from './store.ts'
import type { Company } from './types.ts'

const companyDocument = z
  .object({
    code: z.string(),
    name: z.string(),
    currency: z.string(),
    zone: z.string(),
    version: z.number(),
  })
  .meta({ id: 'Company' })

const documentOf = ({ code, name, currency, zone }: Company, version: number) => ({
  code,
  name,
  currency,
  zone,
  version,
})
const tagged = (company: Company, version: number): Reply => ({
  headers: { etag: `"${version}"` },
  body: documentOf(company, version),
})

export const companyRoutes = [
  defineRoute({
    method: 'GET',
    path: '/companies',
    summary: { en: 'Companies one belongs to', 'zh-CN': '本人所属的公司' },
    tag: 'companies',
    permission: 'read',
    access: 'own',
    answers: {
      200: z.object({
        companies: z.array(z.object({ code: z.string(), name: z.string(), role: z.string() })),
      }),
    },
    async run(_door, _input, { pool, scope, company, person }) {
      const me = await snapshot(pool, scope, reader => findPersonById(reader, person.id))
      const people = me?.userId ? await peopleOfLogin(pool, me.userId) : []
      const here = [{ code: company.code, name: company.name, role: person.role }]
      const companies = people.map(each => ({ code: each.code, name: each.companyName, role: each.role }))
      return { body: { companies: companies.length > 0 ? companies : here } }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/companies',
    summary: { en: 'Make another company of one’s own', 'zh-CN': '新建公司，本人为负责人' },
    tag: 'companies',
    permission: 'administer',
    access: 'own',
    body: z.strictObject({
      code: z.string().max(40),
      name: z.string().max(200),
      currency: z.string().max(20).default('CNY'),
      zone: z.string().max(60).default('Asia/Shanghai'),
    }),
    answers: { 201: companyDocument },
    async run(_door, { body }, { pool, scope, clock, person }) {
      const me = await snapshot(pool, scope, reader => findPersonById(reader, person.id))
      const owner = {
        name: person.name,
        role: 'owner',
        email: me?.email ?? undefined,
        userId: me?.userId ?? undefined,
      }
      return { status: 201, body: documentOf(await createCompany(pool, body, clock, { owner }), 1) }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/company',
    summary: { en: 'The company worked in', 'zh-CN': '当前公司' },
    tag: 'companies',
    permission: 'read',
    access: 'read',
    answers: { 200: companyDocument },
    run: async (reader, _input, { company }) => tagged(company, await companyVersion(reader)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/company',
    summary: { en: "Change the company's name or zone", 'zh-CN': '修改公司名称、时区' },
    tag: 'companies',
    permission: 'administer',
    access: 'write',
    edits: true,
    body: z.strictObject({ name: z.string().max(200).optional(), zone: z.string().max(60).optional() }),
    answers: { 200: companyDocument },
    async run(tx, { body }, { ifMatch }) {
      const { version, ...company } = await changeCompany(tx, { ...body, version: ifMatch ?? 0 })
      return tagged(company, version)
    },
  }),
]
