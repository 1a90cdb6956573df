/** What happens in one company, read once for everybody who listens. */
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { snapshot } from '../database/transaction.ts'
import type { Door } from '../http/caller.ts'
import type { CompanyId } from '../ids.ts'
import type { PersonNames } from '../people.ts'
import type { Listener } from './listener.ts'
import { eventsAfter, isAfter, latestPlace, type Place, type WatchedEvent } from './store.ts'
import { heard, type SubjectRules } from './subjects.ts'

export interface Watching {
  readonly door: Door
  readonly subjects: SubjectRules
  readonly names: PersonNames
  may(role: string, permission: string): boolean
}

const tickMilliseconds = 500
const portion = 500
/** A page that missed more starts over. */
const mostMissed = 5000
/** Bounds what looking after open pages costs: with more of them each is looked at less often. */
const checksATick = 25

export class Feed {
  readonly #listeners = new Set<Listener>()
  #running = false
  private place: Place = { transaction: 0n, event: 0n }

  constructor(
    readonly pool: pg.Pool,
    private readonly company: CompanyId,
    private readonly watching: Watching,
  ) {}

  /** The place from which on events are to come; moved to where the stream ends while nobody listens. */
  async now(): Promise<Place> {
    if (this.#listeners.size === 0)
      this.place = await snapshot(this.pool, { company: this.company, person: null }, latestPlace)
    return this.place
  }

  count(personId: bigint): number {
    return [...this.#listeners].filter(listener => listener.caller.person.id === personId).length
  }

  /** Adds a listener, which is told first what it missed since its place. */
  async add(listener: Listener): Promise<void> {
    await this.#catchUp(listener)
    listener.body.once('close', () => this.#listeners.delete(listener))
    if (!this.#running) void this.#run()
  }

  endAll(): void {
    for (const listener of this.#listeners) listener.end()
  }

  async #run(): Promise<void> {
    this.#running = true
    try {
      while (this.#listeners.size > 0) {
        const events = await this.#read(this.place, portion)
        this.place = events.at(-1)?.place ?? this.place
        await this.#tell([...this.#listeners], events)
        await this.#check(events.some(({ subject }) => subject.startsWith('person:')))
        if (events.length < portion) await pause(tickMilliseconds)
      }
    } catch {
      // The database is gone, or going: pages come back with the last id they heard.
      this.endAll()
    } finally {
      this.#running = false
    }
  }

  #read(after: Place, limit: number): Promise<WatchedEvent[]> {
    return snapshot(this.pool, { company: this.company, person: null }, reader =>
      eventsAfter(reader, after, limit),
    )
  }

  async #catchUp(listener: Listener): Promise<void> {
    for (let missed = 0; isAfter(this.place, listener.heardUpTo); missed += portion) {
      const events = missed < mostMissed ? await this.#read(listener.heardUpTo, portion) : []
      if (events.length === 0) listener.startOver(this.place)
      else await this.#tell([listener], events)
    }
    // In the same turn as the comparison: nothing can be read in between that it would not be told.
    this.#listeners.add(listener)
  }

  async #tell(listeners: readonly Listener[], events: readonly WatchedEvent[]): Promise<void> {
    const subjects = new Set(events.map(event => event.subject))
    const names = events.length === 0 ? new Map<bigint, string>() : await this.#names()
    const known = new Map<bigint, ReadonlySet<string>>()
    for (const listener of listeners) {
      const { person } = listener.caller
      // Two pages of one person are looked up once.
      if (!known.has(person.id)) known.set(person.id, await this.#heardBy(listener, subjects))
      listener.tell(events, known.get(person.id) ?? new Set(), names)
    }
  }

  #names() {
    return snapshot(this.pool, { company: this.company, person: null }, this.watching.names)
  }

  #heardBy({ caller }: Listener, subjects: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    if (subjects.size === 0) return Promise.resolve(new Set())
    return heard(this.watching.subjects, subjects, {
      role: caller.person.role,
      isConfined: caller.scope.confinement !== undefined,
      may: this.watching.may,
      look: work => snapshot(this.pool, caller.scope, work),
    })
  }

  /** Ends the lines of those who are no longer admitted as they were; all of them when something about people happened. */
  async #check(all: boolean): Promise<void> {
    const longest = [...this.#listeners].sort((left, right) => left.checkedAt - right.checkedAt)
    for (const listener of all ? longest : longest.slice(0, checksATick)) {
      listener.checkedAt = performance.now()
      const now = await this.watching.door.identify(this.pool, listener.headers)
      const { person, company } = listener.caller
      const same =
        now?.person.id === person.id && now.person.role === person.role && now.company.id === company.id
      if (!same) listener.end()
    }
  }
}
