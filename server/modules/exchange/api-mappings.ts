/** How files of one layout are read, kept under a name. */
import { z } from 'zod'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { defineRoute, type Reply, type Route } from '../../kernel/http/route.ts'
import { refuse } from './draft-errors.ts'
import { fileWish } from './file-wish.ts'
import {
  deleteMapping,
  insertMapping,
  listMappings,
  lockMapping,
  type Mapping,
  updateMapping,
} from './store-mappings.ts'

const common = { tag: 'imports', permission: 'import' } as const
const name = z.string().trim().min(1).max(80)
/** What belongs to one file, and not to its layout, is not kept. */
const layout = fileWish.omit({ leave_out: true, cells: true })
const kept = { fingerprint: z.string().max(100), wish: layout }

const mappingDocument = z
  .object({ name: z.string(), version: z.number().int(), changed_at: z.string(), ...kept })
  .meta({ id: 'ImportMapping' })

const toJson = ({ name, fingerprint, wish, version, changedAt }: Mapping) => ({
  name,
  version,
  changed_at: changedAt,
  fingerprint,
  wish,
})

const reply = (mapping: Mapping, status = 200): Reply => ({
  status,
  headers: { etag: `"${mapping.version}"` },
  body: toJson(mapping),
})

const event = <const Kind extends string>(kind: Kind, mapping: { name: string; wish?: unknown }) => ({
  kind,
  subject: `import-mapping:${mapping.name}`,
  facts: mapping.wish === undefined ? {} : { wish: mapping.wish },
})

export const mappingRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'GET',
    path: '/import-mappings',
    summary: { en: 'Mappings kept under a name', 'zh-CN': '已保存的对列方案' },
    access: 'read',
    answers: { 200: z.object({ mappings: z.array(mappingDocument) }) },
    async run(reader) {
      return { body: { mappings: (await listMappings(reader)).map(toJson) } }
    },
  }),
  defineRoute({
    ...common,
    method: 'POST',
    path: '/import-mappings',
    summary: { en: 'Keep a mapping under a name', 'zh-CN': '保存对列方案' },
    access: 'write',
    body: z.strictObject({ name, ...kept }),
    answers: { 201: mappingDocument },
    async run(tx, { body }) {
      const made = await insertMapping(tx, body)
      if (!made) throw refuse('import-mapping-exists', { name: body.name }, '/name')
      await recordEvent(tx, event('import-mapping-kept', body))
      return reply(made, 201)
    },
  }),
  defineRoute({
    ...common,
    method: 'PUT',
    path: '/import-mappings/:name',
    summary: { en: 'Change a mapping', 'zh-CN': '修改对列方案' },
    access: 'write',
    edits: true,
    params: z.object({ name }),
    body: z.strictObject(kept),
    answers: { 200: mappingDocument },
    async run(tx, { params: { name }, body }, { ifMatch: version = 0 }) {
      const before = await lockMapping(tx, name)
      if (!before) throw refuse('import-mapping-not-found', { name })
      if (before.version !== version)
        throw refuse('import-mapping-changed', { name, current: before.version, version })
      const changed = await updateMapping(tx, { name, ...body })
      if (!changed) throw new Error('a locked mapping was gone')
      await recordEvent(tx, event('import-mapping-kept', { name, ...body }))
      return reply(changed)
    },
  }),
  defineRoute({
    ...common,
    method: 'DELETE',
    path: '/import-mappings/:name',
    summary: { en: 'Forget a mapping', 'zh-CN': '删除对列方案' },
    access: 'write',
    params: z.object({ name }),
    answers: { 204: z.undefined() },
    async run(tx, { params: { name } }) {
      if (!(await deleteMapping(tx, name))) throw refuse('import-mapping-not-found', { name })
      await recordEvent(tx, event('import-mapping-dropped', { name }))
      return { status: 204 }
    },
  }),
]
