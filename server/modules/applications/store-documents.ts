/** SQL of what was handed in for the checklist, and of who looked at it. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { PaperId } from '../papers/index.ts'
import type { DocumentItem } from './rules.ts'
import type { Application, HandedIn, Look } from './types.ts'

/** The last paper of each item, and the last look at it. */
export async function selectHandedIn(reader: Reader, application: bigint): Promise<HandedIn[]> {
  return reader.rows<HandedIn>(
    `select d.id, d.item, d.paper_id as "paperId", r.withdrawn_at is not null as "isWithdrawn", p.name as by,
       d.recorded_at as at, l.look
     from (select distinct on (item) * from applications.document
           where company_id = $1 and application_id = $2 order by item, id desc) d
       join papers.shared_paper r on r.company_id = $1 and r.id = d.paper_id
       left join identity.shared_person p on p.company_id = $1 and p.id = d.person_id
       left join lateral (
         select jsonb_build_object('hasSeal', k.has_seal, 'hasWords', k.has_words, 'isRight', k.is_right, 'note', k.note,
           'by', q.name, 'at', k.recorded_at) as look
         from applications.look k left join identity.shared_person q on q.company_id = $1 and q.id = k.person_id
         where k.company_id = $1 and k.document_id = d.id order by k.id desc limit 1) l on true
     where d.company_id = $1 and d.application_id = $2`,
    [reader.company, application],
  )
}

export async function insertDocument(
  tx: Transaction,
  { id, customerId }: Application,
  item: DocumentItem,
  paper: PaperId,
): Promise<void> {
  await tx.rows(
    `insert into applications.document (company_id, application_id, customer_id, item, paper_id, person_id)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.company, id, customerId, item, paper, tx.person],
  )
}

export async function insertLook(
  tx: Transaction,
  document: { readonly id: bigint; readonly customerId: bigint },
  seen: Omit<Look, 'by' | 'at'>,
): Promise<void> {
  await tx.rows(
    `insert into applications.look (company_id, document_id, customer_id, has_seal, has_words, is_right, note, person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.company,
      document.id,
      document.customerId,
      seen.hasSeal,
      seen.hasWords,
      seen.isRight,
      seen.note,
      tx.person,
    ],
  )
}
