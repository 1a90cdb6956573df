import { z } from 'zod'
import { mediaTypes, type Paper, paperKinds } from './types.ts'

export const paperDocument = z
  .object({
    id: z.string(),
    customer: z.string(),
    about: z.string(),
    kind: z.enum(paperKinds),
    name: z.string().nullable().meta({ description: 'null: sealed, and not for the caller to read' }),
    note: z.string(),
    media_type: z.enum(mediaTypes),
    bytes: z.number(),
    sha256: z.string(),
    sealed: z.boolean(),
    may_read: z.boolean(),
    by: z.string().nullable(),
    recorded_at: z.string(),
    withdrawn_at: z.string().nullable(),
    withdrawn_by: z.string().nullable(),
    withdrawn_reason: z.string().nullable(),
  })
  .meta({ id: 'Paper' })

export function paperToJson(paper: Paper, mayUnseal: boolean): z.infer<typeof paperDocument> {
  const mayRead = !paper.isSealed || mayUnseal
  return {
    id: paper.id.toString(),
    customer: paper.customer,
    about: paper.about,
    kind: paper.kind,
    name: mayRead ? paper.name : null,
    note: paper.note,
    media_type: paper.mediaType,
    bytes: Number(paper.bytes),
    sha256: paper.sha256,
    sealed: paper.isSealed,
    may_read: mayRead,
    by: paper.by,
    recorded_at: paper.recordedAt,
    withdrawn_at: paper.withdrawnAt,
    withdrawn_by: paper.withdrawnBy,
    withdrawn_reason: paper.withdrawnReason,
  }
}
