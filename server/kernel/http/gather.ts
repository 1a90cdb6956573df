/** Requests of one caller that wait at the same moment, carried out in one transaction: they share its locks, round trips and commit. */
import type pg from 'pg'
import { transaction } from '../database/transaction.ts'
import { Problem } from '../problem.ts'
import type { Call, Reply, Together } from './route.ts'

/** Transactions of one caller under way: while the database works for one, the next is made ready. */
const underWayAtMost = 3
const inOneAtMost = 32
/** Nobody waits longer for somebody else's customer: then each is carried out by itself. */
const lockMilliseconds = 200

interface Waiting {
  readonly body: unknown
  readonly apart: readonly string[]
  /** In a transaction of its own. */
  readonly alone: () => Promise<Reply>
  resolve(reply: Reply | Promise<Reply>): void
  reject(reason: unknown): void
}

interface Lane {
  readonly waiting: Waiting[]
  underWay: number
}

/** Of one route. A request that finds nobody before it goes at once, and alone. */
export class Gathering {
  readonly #together: Together<unknown>
  readonly #spoilt: (error: unknown) => void
  readonly #lanes = new Map<string, Lane>()

  /** `spoilt` is told why those gathered had to be carried out one by one. */
  constructor(together: Together<unknown>, spoilt: (error: unknown) => void) {
    this.#together = together
    this.#spoilt = spoilt
  }

  carryOut(pool: pg.Pool, call: Call, body: unknown, alone: () => Promise<Reply>): Promise<Reply> {
    const key = callerOf(call)
    const lane = this.#lanes.get(key) ?? { waiting: [], underWay: 0 }
    this.#lanes.set(key, lane)
    const apart = this.#together.apart(body)
    return new Promise<Reply>((resolve, reject) => {
      lane.waiting.push({ body, apart, alone, resolve, reject })
      if (lane.underWay < underWayAtMost) void this.#empty(key, lane, pool, call)
    })
  }

  async #empty(key: string, lane: Lane, pool: pg.Pool, call: Call): Promise<void> {
    lane.underWay += 1
    while (lane.waiting.length > 0) await this.#settle(takeFrom(lane.waiting), pool, call)
    lane.underWay -= 1
    if (lane.underWay === 0) this.#lanes.delete(key)
  }

  async #settle(taken: readonly Waiting[], pool: pg.Pool, call: Call): Promise<void> {
    const answers = taken.length === 1 ? undefined : await this.#attempt(taken, pool, call)
    if (!answers) return eachAlone(taken)
    for (const [at, { resolve, reject }] of taken.entries()) {
      const answer = answers[at]
      if (answer && !(answer instanceof Problem)) resolve(answer)
      else reject(answer ?? new Error('a request was left unanswered'))
    }
  }

  /** Undefined where one of them spoils it for all: nothing of it stays, and none pays for another. */
  async #attempt(taken: readonly Waiting[], pool: pg.Pool, call: Call) {
    const bodies = taken.map(each => each.body)
    try {
      return await transaction(pool, call.scope, async tx => {
        await tx.rows(`set local lock_timeout = ${lockMilliseconds}`)
        return this.#together.run(tx, bodies, call)
      })
    } catch (error) {
      this.#spoilt(error)
      return undefined
    }
  }
}

async function eachAlone(taken: readonly Waiting[]): Promise<void> {
  const answers = taken.map(({ alone, resolve }) => {
    const answer = alone()
    resolve(answer)
    return answer
  })
  await Promise.allSettled(answers)
}

/** Takes out the first, and in their order those that may be carried out with what is taken already. */
function takeFrom(waiting: Waiting[]): Waiting[] {
  const taken: Waiting[] = []
  const left: Waiting[] = []
  const keys = new Set<string>()
  for (const each of waiting) {
    if (taken.length === inOneAtMost || each.apart.some(key => keys.has(key))) left.push(each)
    else taken.push(each)
    for (const key of each.apart) keys.add(key)
  }
  waiting.splice(0, waiting.length, ...left)
  return taken
}

/** Only what is asked by the same person, from the same place, on the same day, with the same rights. */
const callerOf = ({
  scope: { company, person, maker, confinement, origin },
  today,
  language,
}: Call): string =>
  [company, person, maker, confinement?.role, confinement?.statement, origin, today, language].join('\n')
