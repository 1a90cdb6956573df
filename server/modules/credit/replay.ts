/** A decision taken before, taken again from what was kept with it: the answer is the same for ever. */
import type { Reader } from '../../kernel/database/transaction.ts'
import { type DecisionJson, decisionDocument, decisionToJson } from './decision-json.ts'
import { refuse } from './errors.ts'
import { policyNamed } from './policies.ts'
import { decide } from './rules.ts'
import { findDecision } from './store.ts'
import type { Facts, Policy } from './types.ts'

export interface Replay {
  readonly kept: DecisionJson
  readonly again: DecisionJson
}

/** Refuses `decision-unknown` and `policy-unknown`. */
export async function replayDecision(reader: Reader, id: bigint): Promise<Replay> {
  const found = await findDecision(reader, id)
  if (!found) throw refuse('decision-unknown', { id: String(id) })
  const { policyVersion, policyName } = found
  const policy = await policyNamed(reader, { version: policyVersion, name: policyName })
  return { kept: decisionDocument.parse(found.answer), again: decidedAgain(policy, found.facts) }
}

function decidedAgain(policy: Policy, facts: Facts): DecisionJson {
  return decisionToJson(decide(policy, facts), facts.document.currency, policy)
}
