/** The customer's word that it knows the terms: by a link it was sent, or by the letter it signed. */
import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '../../kernel/database/transaction.ts'
import { type Instant, instantOf, type LocalDate } from '../../kernel/dates.ts'
import { recordEvent } from '../../kernel/events/record-event.ts'
import type { Language } from '../../kernel/language.ts'
import { needPaper } from '../papers/index.ts'
import { refuse } from './errors.ts'
import { letterOfVersion } from './letter-of-version.ts'
import { wordsDigest } from './letter-words.ts'
import { holdContract, needVersion } from './need-contract.ts'
import { latestVersion } from './rules.ts'
import { findContractById } from './store.ts'
import { findLink, insertAcknowledgement, insertLink, useLink } from './store-acknowledgements.ts'
import type { Contract } from './types.ts'

export interface From {
  readonly company: string
  readonly zone: string
}

export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A link for the latest version; those before it are dropped. Its token is told once. Refuses `contract-not-sent`. */
export async function makeLink(
  tx: Transaction,
  asked: {
    readonly number: string
    readonly days: number
    readonly language: Language
    readonly now: Instant
  },
): Promise<{ readonly token: string; readonly expiresAt: Instant }> {
  const contract = await holdContract(tx, asked.number)
  const { id: contractId, customerId, number } = contract
  const version = needSent(contract)
  // Whoever opens it is nobody here: the token says of which company it is.
  const token = `${tx.company}.${randomBytes(24).toString('base64url')}`
  const expiresAt = instantOf(new Date(Date.parse(asked.now) + asked.days * 86_400_000).toISOString())
  const { language } = asked
  await insertLink(tx, { contractId, version, customerId, sha256: tokenDigest(token), language, expiresAt })
  await recordEvent(tx, {
    kind: 'terms-link-made',
    subject: `contract:${number}`,
    facts: { version, language, expires_at: expiresAt },
  })
  return { token, expiresAt }
}

function needSent(contract: Contract): number {
  const { number, steps } = contract
  const { version } = latestVersion(contract)
  if (!steps.some(step => step.version === version && step.step === 'sent'))
    throw refuse('contract-not-sent', { number, version })
  return version
}

/** A scan of the signed letter. Refuses `contract-not-sent`, `contract-other-paper`. */
export async function acknowledgeByScan(
  tx: Transaction,
  asked: {
    readonly number: string
    readonly paper: bigint
    readonly byName: string
    readonly byTitle: string
    readonly on: LocalDate
    readonly today: LocalDate
    readonly from: From
  },
): Promise<void> {
  const contract = await holdContract(tx, asked.number)
  const version = needSent(contract)
  const paper = await needPaper(tx, asked.paper)
  const isIts = paper.about === `contract:${contract.number}` && paper.kind === 'acknowledgement'
  if (!isIts || paper.withdrawnAt !== null)
    throw refuse('contract-other-paper', { paper: asked.paper.toString() }, '/paper')
  const sent = contract.steps.find(step => step.version === version && step.step === 'sent')
  const first = sent?.on ?? asked.today
  if (asked.on < first || asked.on > asked.today)
    throw refuse('contract-step-day', { first, last: asked.today }, '/on')
  const { byName, byTitle, on } = asked
  await note(tx, contract, {
    version,
    byName,
    byTitle,
    on,
    paperId: paper.id,
    linkId: null,
    address: null,
    language: 'zh-CN',
    from: asked.from,
  })
}

/** What a link shows; undefined when there is no such link, or it is no longer open. */
export async function openLink(tx: Transaction, token: string, now: Instant) {
  const link = await findLink(tx, tokenDigest(token))
  if (!link || link.usedAt !== null || link.droppedAt !== null || link.expiresAt <= now) return undefined
  const contract = await findContractById(tx, link.contractId)
  return contract && { link, contract, version: needVersion(contract, link.version) }
}

/** Once. Refuses `terms-link-gone`. */
export async function acknowledgeByLink(
  tx: Transaction,
  asked: {
    readonly token: string
    readonly byName: string
    readonly byTitle: string
    readonly address: string
    readonly now: Instant
    readonly on: LocalDate
    readonly from: From
  },
): Promise<void> {
  const opened = await openLink(tx, asked.token, asked.now)
  if (!opened || !(await useLink(tx, opened.link.id, asked.now))) throw refuse('terms-link-gone', {})
  const { byName, byTitle, on, address, from } = asked
  await note(tx, opened.contract, {
    version: opened.link.version,
    byName,
    byTitle,
    on,
    paperId: null,
    linkId: opened.link.id,
    address,
    language: opened.link.language,
    from,
  })
}

async function note(
  tx: Transaction,
  contract: Contract,
  given: {
    readonly version: number
    readonly byName: string
    readonly byTitle: string
    readonly on: LocalDate
    readonly paperId: bigint | null
    readonly linkId: bigint | null
    readonly address: string | null
    readonly language: Language
    readonly from: From
  },
): Promise<void> {
  const { language, from, ...rest } = given
  const letter = letterOfVersion(contract, needVersion(contract, given.version), from, language)
  const { id: contractId, customerId } = contract
  await insertAcknowledgement(tx, { ...rest, contractId, customerId, wordsSha256: wordsDigest(letter) })
  await recordEvent(tx, {
    kind: 'terms-acknowledged',
    subject: `contract:${contract.number}`,
    facts: {
      version: given.version,
      by: given.byName,
      title: given.byTitle,
      on: given.on,
      address: given.address,
      paper: given.paperId,
    },
  })
}
