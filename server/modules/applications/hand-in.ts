/** Papers for the checklist, and the eyes of those who may read them. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import { needPaper, type PaperId } from '../papers/index.ts'
import { refuse } from './errors.ts'
import { holdApplication } from './need-application.ts'
import { checklist, type DocumentItem, documentState } from './rules.ts'
import { insertDocument, insertLook, selectHandedIn } from './store-documents.ts'
import type { Application, Look } from './types.ts'

/** While it is a draft or waits for a decision. Refuses `credit-application-other-paper`, `credit-application-step`. */
export async function handIn(
  tx: Transaction,
  asked: { readonly id: bigint; readonly item: DocumentItem; readonly paper: bigint },
): Promise<void> {
  const application = await holdOpen(tx, asked.id, 'hand-in')
  const paper = await needPaper(tx, asked.paper)
  const isOfIt = paper.customerId === application.customerId && paper.kind === checklist[asked.item].kind
  if (!isOfIt || !paper.isSealed || paper.withdrawnAt !== null)
    throw refuse('credit-application-other-paper', { paper: String(paper.id) }, '/paper')
  await insertDocument(tx, application, asked.item, paper.id)
  await note(tx, application, 'credit-application-document', { item: asked.item, paper: paper.id })
}

/** What somebody saw who may read sealed papers. Refuses `credit-application-no-document`, `credit-application-step`. */
export async function lookAt(
  tx: Transaction,
  asked: { readonly id: bigint; readonly item: DocumentItem; readonly seen: Omit<Look, 'by' | 'at'> },
): Promise<void> {
  const application = await holdOpen(tx, asked.id, 'look')
  const { id, customerId } = application
  const document = (await selectHandedIn(tx, id)).find(({ item }) => item === asked.item)
  if (!document || documentState(asked.item, document) === 'missing')
    throw refuse('credit-application-no-document', { id: String(id) })
  await insertLook(tx, { id: document.id, customerId }, asked.seen)
  const state = documentState(asked.item, { ...document, look: asked.seen })
  const { hasSeal: seal, hasWords: words } = asked.seen
  const facts = { item: asked.item, paper: document.paperId, seal, words, right: state === 'right' }
  await note(tx, application, 'credit-application-looked-at', facts)
}

async function holdOpen(tx: Transaction, id: bigint, step: 'hand-in' | 'look'): Promise<Application> {
  const application = await holdApplication(tx, id)
  const { state } = application
  if (state !== 'draft' && state !== 'submitted')
    throw refuse('credit-application-step', { id: String(id), state, step })
  return application
}

async function note(
  tx: Transaction,
  { id, customer }: Application,
  kind: 'credit-application-document' | 'credit-application-looked-at',
  facts: Readonly<Record<string, string | boolean | PaperId>>,
): Promise<void> {
  await recordEvent(tx, { kind, subject: `customer:${customer}`, facts: { application: id, ...facts } })
}
