/** Routes into the server: who calls, what they may, what they sent, one transaction, one answer. */
import { setMaxListeners } from 'node:events'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { snapshot, transaction, trial } from '../database/transaction.ts'
import type { Clock, Instant, LocalDate } from '../dates.ts'
import { Problem } from '../problem.ts'
import type { Uploads } from '../uploads/uploads.ts'
import type { Caller, Door } from './caller.ts'
import { refuse } from './errors.ts'
import { Gathering } from './gather.ts'
import { once, type Sent } from './idempotency.ts'
import { languageOf } from './request.ts'
import type { Call, OwnDoor, Reply, Route, RouteInput, Visit } from './route.ts'
import { validated } from './validate.ts'

export const apiPrefix = '/api/v1'

export interface RouteSurroundings {
  readonly door: Door
  readonly clock: Clock
  readonly uploads: Uploads
  /** Undefined while there is no database to work on. */
  pool(): pg.Pool | undefined
}

declare module 'fastify' {
  interface FastifyContextConfig {
    route?: Route
  }
  interface FastifyInstance {
    closing: AbortController
  }
  interface FastifyRequest {
    /** Set before anything else of the request is read. */
    caller: Caller | null
  }
}

export async function mountRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  surroundings: RouteSurroundings,
): Promise<void> {
  app.decorateRequest('caller', null)
  const closing = new AbortController()
  // As many as there are answers without an end.
  setMaxListeners(0, closing.signal)
  app.decorate('closing', closing)
  app.addHook('preClose', async () => closing.abort())
  app.addHook('onSend', async (_request, reply) => {
    // Once it closes, a connection that is done is not kept for another request.
    if (closing.signal.aborted) reply.header('connection', 'close')
  })
  for (const route of routes) if (!route.form) mount(app, route, surroundings)
  const { default: multipart } = await import('@fastify/multipart')
  // Apart from the others: only these routes understand forms.
  await app.register(async forms => {
    await forms.register(multipart, { throwFileSizeLimit: true })
    for (const route of routes) if (route.form) mount(forms, route, surroundings)
  })
}

function mount(app: FastifyInstance, route: Route, surroundings: RouteSurroundings): void {
  const gathering = route.together && new Gathering(route.together, error => oneByOne(app, route, error))
  app.route({
    method: route.method,
    url: `${apiPrefix}${route.path}`,
    config: { route },
    // Before the body is read: nobody unknown makes us read one.
    onRequest: async request => {
      request.caller = route.visit
        ? await greet(request, surroundings)
        : await admit(route, request, surroundings)
    },
    handler: async (request, reply) => {
      if (route.visit) return answer(reply, await receive(route, route.visit, request, surroundings))
      const { caller } = request
      if (!caller) throw new Error('a route was reached by nobody')
      return answer(reply, await serve({ route, gathering }, request, caller, surroundings))
    },
  })
}

async function admit(
  route: Route,
  request: FastifyRequest,
  { door, pool }: RouteSurroundings,
): Promise<Caller> {
  const database = pool()
  if (!database) throw refuse('not-ready', {})
  const caller = await door.identify(database, request.headers)
  if (!caller) throw refuse('not-signed-in', {})
  if (route.method !== 'GET') {
    if (caller.by === 'page' && !isOwnPage(request)) throw refuse('foreign-origin', {})
    if (caller.readsOnly) throw refuse('reads-only', {})
  }
  door.requirePermission(caller.person.role, route.permission)
  return caller
}

/** Who comes to a route that is open to anyone; a page of another site may change nothing there either. */
async function greet(request: FastifyRequest, { door, pool }: RouteSurroundings): Promise<Caller | null> {
  const database = pool()
  if (!database) throw refuse('not-ready', {})
  const { cookie, origin, 'sec-fetch-site': site } = request.headers
  const byBrowser = cookie !== undefined || origin !== undefined || site !== undefined
  if (request.method !== 'GET' && byBrowser && !isOwnPage(request)) throw refuse('foreign-origin', {})
  return (await door.identify(database, request.headers)) ?? null
}

async function receive(
  route: Route,
  visit: NonNullable<Route['visit']>,
  request: FastifyRequest,
  { pool, clock }: RouteSurroundings,
): Promise<Reply> {
  const database = pool()
  if (!database) throw refuse('not-ready', {})
  const at: Visit = {
    pool: database,
    clock,
    language: languageOf(request),
    headers: request.headers,
    address: request.ip,
    caller: request.caller ?? undefined,
  }
  return visit(inputOf(route, request), at)
}

/** A browser sends the cookie whoever asks it to, but always says from which page the asking came. */
function isOwnPage({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  if (headers.origin === undefined) return false
  return URL.canParse(headers.origin) && new URL(headers.origin).host === host
}

/** Somebody else's lock is nothing to report. */
function oneByOne(app: FastifyInstance, { method, path }: Route, error: unknown): void {
  if (error instanceof Problem) app.log.debug(error, `${method} ${path} one by one`)
  else app.log.error(error, `${method} ${path} one by one`)
}

interface Served {
  readonly route: Route
  readonly gathering: Gathering | undefined
}

async function serve(
  { route, gathering }: Served,
  request: FastifyRequest,
  caller: Caller,
  surroundings: RouteSurroundings,
): Promise<Sent | Reply> {
  const pool = surroundings.pool()
  if (!pool) throw refuse('not-ready', {})
  const input = inputOf(route, request)
  const call = callOf(route, request, caller, pool, surroundings.clock, input)
  const key = route.method === 'POST' ? idempotencyKey(request) : undefined
  if (route.access === 'own') return route.run(ownDoor(request, key, surroundings), input, call)
  if (route.access === 'read') {
    return snapshot(pool, call.scope, reader => route.run(reader, input, call))
  }
  const { preview } = route
  if (preview && isPreview(input)) {
    return trial(pool, call.scope, async tx => ({
      body: await preview.tell(tx, await route.run(tx, input, call)),
    }))
  }
  const alone = () => transaction(pool, call.scope, tx => route.run(tx, input, call))
  if (key === undefined) return gathering ? gathering.carryOut(pool, call, input.body, alone) : alone()
  const asked = { method: route.method, path: request.url, body: request.body }
  return transaction(pool, call.scope, tx => once(tx, key, asked, () => route.run(tx, input, call)))
}

const isPreview = ({ query }: RouteInput) => (query as { preview?: string } | undefined)?.preview === 'true'

const inputOf = (route: Route, request: FastifyRequest): RouteInput => ({
  params: validated(route.params, request.params, 'path'),
  query: validated(route.query, request.query, 'query'),
  body: validated(route.body, request.body, 'body', Object.values(route.answers)),
})

function callOf(
  route: Route,
  request: FastifyRequest,
  caller: Caller,
  pool: pg.Pool,
  clock: Clock,
  { query }: RouteInput,
): Call {
  const today = clock.today(caller.company.zone)
  const figures = (query ?? {}) as { as_of?: LocalDate; known_at?: Instant }
  return {
    company: caller.company,
    person: caller.person,
    scope: { ...caller.scope, origin: `${caller.origin} ${request.ip}` },
    pool,
    clock,
    today,
    asOf: figures.as_of ?? today,
    knownAt: figures.known_at ?? null,
    language: languageOf(request),
    ifMatch: route.edits ? versionOf(request) : undefined,
  }
}

function ownDoor(
  request: FastifyRequest,
  idempotencyKey: string | undefined,
  { uploads }: RouteSurroundings,
): OwnDoor {
  return { request, idempotencyKey, uploads, closing: request.server.closing.signal }
}

function versionOf(request: FastifyRequest): number {
  const given = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '')
  if (!given) throw refuse('version-needed', {})
  return Number(given[1])
}

function idempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw refuse('bad-idempotency-key', {})
  return key
}

function answer(reply: FastifyReply, sent: Sent | Reply): FastifyReply {
  reply.status(sent.status ?? 200).headers(sent.headers ?? {})
  if ('replayed' in sent) {
    if (sent.replayed) reply.header('idempotent-replayed', 'true')
    return sent.body === null ? reply.send() : reply.type(jsonType).send(sent.body)
  }
  if (sent.cookies) reply.header('set-cookie', [...sent.cookies])
  return sent.body === undefined ? reply.send() : reply.send(sent.body)
}

const jsonType = 'application/json; charset=utf-8'
