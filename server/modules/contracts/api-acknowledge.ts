/** The page a customer opens by its link, without signing in: it shows the terms, and takes its word once. */
import { z } from 'zod'
import { type Scope, transaction } from '../../kernel/database/transaction.ts'
import { defineDoorRoute, type Route, type Visit } from '../../kernel/http/route.ts'
import { languages } from '../../kernel/language.ts'
import { listCompanies } from '../identity/index.ts'
import { acknowledgeByLink, openLink } from './acknowledge.ts'
import { refuse } from './errors.ts'
import { letterOfVersion } from './letter-of-version.ts'
import { renderLetter } from './render-letter.ts'

const token = z.string().regex(/^\d{1,18}\.[\w-]{32}$/)
const letterDocument = z
  .object({
    language: z.enum(languages),
    title: z.string(),
    number: z.string(),
    date: z.string(),
    to: z.string(),
    from: z.string(),
    intro: z.string(),
    points: z.array(z.object({ heading: z.string(), text: z.string() })),
    closing: z.string(),
    expires_at: z.string(),
  })
  .meta({ id: 'TermsLetter' })

const tag = 'contracts'

export const acknowledgeRoutes: readonly Route[] = [
  defineDoorRoute({
    method: 'POST',
    path: '/terms-letter/read',
    tag,
    summary: { en: 'What a link to the terms shows', 'zh-CN': '凭链接查看付款条件' },
    body: z.strictObject({ token }),
    answers: { 200: letterDocument },
    async visit({ body }, visit) {
      const { letter, expiresAt } = await letterBy(visit, body.token)
      const { signature: _, points, ...told } = letter
      return { body: { ...told, points: [...points], expires_at: expiresAt } }
    },
  }),
  defineDoorRoute({
    method: 'POST',
    path: '/terms-letter/pdf',
    tag,
    summary: { en: 'The same as a PDF', 'zh-CN': '凭链接下载付款条件告知函' },
    body: z.strictObject({ token }),
    answers: { 200: z.string().meta({ format: 'binary' }) },
    async visit({ body }, visit) {
      const { letter } = await letterBy(visit, body.token)
      return { body: await renderLetter(letter), headers: pdfHeaders('terms.pdf') }
    },
  }),
  defineDoorRoute({
    method: 'POST',
    path: '/terms-letter/acknowledge',
    tag,
    summary: { en: 'The customer acknowledges the terms, once', 'zh-CN': '客户签认付款条件（仅一次）' },
    body: z.strictObject({
      token,
      name: z.string().trim().min(1).max(100),
      title: z.string().trim().max(100).default(''),
      agrees: z.literal(true),
    }),
    answers: { 200: z.object({ on: z.string() }) },
    async visit({ body }, visit) {
      const at = await companyOf(visit, body.token)
      const on = visit.clock.today(at.from.zone)
      const { name: byName, title: byTitle } = body
      const { address, clock } = visit
      const asked = { token: body.token, byName, byTitle, address, now: clock.now(), on, from: at.from }
      await transaction(visit.pool, at.scope, tx => acknowledgeByLink(tx, asked))
      return { body: { on } }
    },
  }),
]

export const pdfHeaders = (name: string, isDownload = true): Record<string, string> => ({
  'content-type': 'application/pdf',
  'content-disposition': `${isDownload ? 'attachment' : 'inline'}; filename="${name}"`,
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
})

/** Refuses `terms-link-gone`. */
async function letterBy(visit: Visit, given: string) {
  const { scope, from } = await companyOf(visit, given)
  const opened = await transaction(visit.pool, scope, tx => openLink(tx, given, visit.clock.now()))
  if (!opened) throw refuse('terms-link-gone', {})
  const { link, contract, version } = opened
  return { letter: letterOfVersion(contract, version, from, link.language), expiresAt: link.expiresAt }
}

/** The token says of which company it is; whether it is a token, its digest decides. */
async function companyOf({ pool, address }: Visit, given: string) {
  const id = given.split('.')[0] ?? ''
  const company = (await listCompanies(pool)).find(each => each.id.toString() === id)
  if (!company) throw refuse('terms-link-gone', {})
  const scope: Scope = { company: company.id, person: null, origin: `link ${address}` }
  return { scope, from: { company: company.name, zone: company.zone } }
}
