/** What happens, told as it happens. */

import type pg from 'pg'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import type { CompanyId } from '../ids.ts'
import { refuse } from './errors.ts'
import { Feed, type Watching } from './feed.ts'
import { Listener } from './listener.ts'
import { isAfter, placeNamed } from './store.ts'

const mostPerPerson = 10

export function liveRoutes(watching: Watching): readonly Route[] {
  const feeds = new Map<CompanyId, Feed>()
  /** One for a company; another one over a new pool, when the database was lost. */
  const feedOf = (pool: pg.Pool, company: CompanyId): Feed => {
    const known = feeds.get(company)
    if (known?.pool === pool) return known
    const feed = new Feed(pool, company, watching)
    feeds.set(company, feed)
    return feed
  }
  return [
    defineRoute({
      method: 'GET',
      path: '/events',
      summary: {
        en: 'Events as they happen, of what the caller may see; after Last-Event-ID, else from now on',
        'zh-CN': '实时事件流（仅限有权查看的内容）；从 Last-Event-ID 之后或从此刻开始',
      },
      tag: 'events',
      permission: 'read',
      access: 'own',
      answers: { 200: z.string().meta({ description: 'text/event-stream' }) },
      async run({ request, closing }, _input, { company, pool }) {
        const { caller, headers } = request
        if (!caller) throw new Error('nobody listens')
        const feed = feedOf(pool, company.id)
        if (feed.count(caller.person.id) >= mostPerPerson)
          throw refuse('too-many-streams', { limit: mostPerPerson })
        const now = await feed.now()
        const asked = placeNamed(headers['last-event-id']?.toString())
        // A place yet to come was told by another world, before a restore.
        const from = asked && !isAfter(asked, now) ? asked : now
        const listener = new Listener(caller, headers, from)
        const close = () => listener.end()
        closing.addEventListener('abort', close)
        listener.body.once('close', () => closing.removeEventListener('abort', close))
        await feed.add(listener)
        if (closing.aborted) close()
        return {
          body: listener.body,
          headers: {
            'content-type': 'text/event-stream; charset=utf-8',
            'x-accel-buffering': 'no',
            // Nothing else comes over a line that was cut off.
            connection: 'close',
          },
        }
      },
    }),
  ]
}
