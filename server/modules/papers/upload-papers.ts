/** Papers on their way in: taken in as a form, told by their bytes, kept all or none. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Reader, transaction } from '../../kernel/database/transaction.ts'
import { keyField } from '../../kernel/http/fields.ts'
import { once } from '../../kernel/http/idempotency.ts'
import type { Call, OwnDoor, Reply } from '../../kernel/http/route.ts'
import { validated } from '../../kernel/http/validate.ts'
import { readSettings } from '../../kernel/settings/settings.ts'
import { needCustomer } from '../customers/index.ts'
import { isRole, may } from '../identity/index.ts'
import { refuse } from './errors.ts'
import { keepPaper } from './keep-paper.ts'
import { paperToJson } from './paper-json.ts'
import { needPaper } from './read-paper.ts'
import { sealSecrets } from './seal-secrets.ts'
import { type PaperSubject, paperKinds } from './types.ts'

export const paperForm = z
  .strictObject({
    file: z
      .string()
      .meta({ format: 'binary', description: 'PDF, PNG, JPEG or WebP; may come several times' })
      .optional(),
    customer: keyField.optional(),
    about: z.string().trim().min(3).max(300).optional().meta({ example: 'contract:HT-12' }),
    kind: z.enum(paperKinds),
    note: z.string().trim().max(500).default(''),
    sealed: z.enum(['true', 'false']).default('false'),
  })
  .meta({ id: 'PaperForm' })

export const mayUnseal = ({ person }: Call): boolean =>
  isRole(person.role) && may(person.role, 'read-sealed-papers')

export async function receivePapers(
  { request, idempotencyKey, uploads }: OwnDoor,
  call: Call,
  subjects: readonly PaperSubject[],
): Promise<Reply> {
  const upload = await uploads.receive(request, readSettings(process.env).paperBytes)
  try {
    validated(paperForm, upload.fields, 'body')
    const asked = paperForm.parse(upload.fields)
    const content = { fields: upload.fields, files: upload.files.map(({ sha256 }) => sha256) }
    const sent = await transaction(call.pool, call.scope, tx =>
      once(tx, idempotencyKey, { method: 'POST', path: request.url, body: content }, async () => {
        const { kind, note } = asked
        const belongs = await belongsTo(tx, asked, subjects)
        const papers = []
        for (const [index, { name }] of upload.files.entries()) {
          const bytes = await readFile(await uploads.path(upload.place, index))
          const paper = { ...belongs, kind, note, name, isSealed: asked.sealed === 'true', content: bytes }
          const id = await keepPaper(tx, paper, sealSecrets(call.pool))
          papers.push(paperToJson(await needPaper(tx, id), mayUnseal(call)))
        }
        return { status: 201, body: { papers } }
      }),
    )
    const replayed = sent.replayed ? { 'idempotent-replayed': 'true' } : {}
    const headers = { ...replayed, 'content-type': 'application/json; charset=utf-8' }
    return { status: sent.status, body: sent.body, headers }
  } finally {
    await uploads.discard(upload.place)
  }
}

/** Refuses `paper-about-what`, `paper-subject-unknown`, `customer-unknown`, `paper-of-another`. */
export async function belongsTo(
  reader: Reader,
  asked: { readonly customer?: string | undefined; readonly about?: string | undefined },
  subjects: readonly PaperSubject[],
): Promise<{ readonly customerId: bigint; readonly about: string }> {
  const { customer: code, about } = asked
  const customer = code === undefined ? undefined : await needCustomer(reader, code)
  if (about === undefined) {
    if (!customer) throw refuse('paper-about-what', {}, '/customer')
    return { customerId: customer.id, about: `customer:${customer.code}` }
  }
  const customerId = await customerOf(reader, about, subjects)
  if (customerId === undefined)
    throw refuse('paper-subject-unknown', { about: about.slice(0, 100) }, '/about')
  if (customer && customer.id !== customerId)
    throw refuse('paper-of-another', { about, customer: customer.code }, '/about')
  return { customerId, about }
}

async function customerOf(reader: Reader, about: string, subjects: readonly PaperSubject[]) {
  const [name, key] = [about.slice(0, about.indexOf(':')), about.slice(about.indexOf(':') + 1)]
  if (name === 'customer') return (await needCustomer(reader, key)).id
  return subjects.find(subject => subject.name === name)?.customerOf(reader, key)
}
