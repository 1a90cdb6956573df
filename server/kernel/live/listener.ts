/** One open page: what it has heard, and its end of the line. */
import type { IncomingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import type { Caller } from '../http/caller.ts'
import { isAfter, type Place, placeText, type WatchedEvent } from './store.ts'

/** A page that takes in nothing for so long comes back later with the last id it heard. */
const mostUnread = 256 * 1024
const heartbeatMilliseconds = 15_000

export class Listener {
  readonly body: Readable
  readonly caller: Caller
  readonly headers: IncomingHttpHeaders
  heardUpTo: Place
  checkedAt = performance.now()
  #spokenAt = performance.now()

  constructor(caller: Caller, headers: IncomingHttpHeaders, from: Place) {
    this.caller = caller
    this.headers = headers
    this.heardUpTo = from
    this.body = new Readable({ read() {} })
    this.#say(`retry: 2000\nid: ${placeText(from)}\ndata: {}\nevent: listening\n\n`)
  }

  get isGone(): boolean {
    return this.body.destroyed
  }

  /** Those of the events it may hear of; the others only move its place on. */
  tell(
    events: readonly WatchedEvent[],
    mayHear: ReadonlySet<string>,
    names: ReadonlyMap<bigint, string>,
  ): void {
    for (const event of events) {
      if (!isAfter(event.place, this.heardUpTo)) continue
      this.heardUpTo = event.place
      if (mayHear.has(event.subject)) this.#say(told(event, names))
    }
    if (performance.now() - this.#spokenAt > heartbeatMilliseconds) this.#say(':\n\n')
  }

  /** So much happened that the page had better read itself anew. */
  startOver(from: Place): void {
    this.heardUpTo = from
    this.#say(`id: ${placeText(from)}\nevent: start-over\ndata: {}\n\n`)
  }

  end(): void {
    if (!this.isGone) this.body.push(null)
    this.body.destroy()
  }

  #say(text: string): void {
    if (this.isGone) return
    this.#spokenAt = performance.now()
    this.body.push(text)
    if (this.body.readableLength > mostUnread) this.body.destroy()
  }
}

function told(
  { place, kind, subject, at, personId }: WatchedEvent,
  names: ReadonlyMap<bigint, string>,
): string {
  const by = personId === null ? null : (names.get(personId) ?? null)
  const id = placeText(place)
  return `id: ${id}\ndata: ${JSON.stringify({ id, kind, subject, at, by })}\n\n`
}
