/** The HTTP side of the program. */
import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asRefusal } from '../database/refusals.ts'
import { serveMetrics } from '../metrics/metrics.ts'
import { Problem } from '../problem.ts'
import type { Settings } from '../settings/settings.ts'
import { allowOrigins } from './cors.ts'
import { refuse } from './errors.ts'
import { mountRoutes, type RouteSurroundings } from './mount-routes.ts'
import type { Readiness } from './readiness.ts'
import { languageOf, pathOf } from './request.ts'
import type { Route } from './route.ts'
import { guardAnswers } from './security.ts'
import { serveApiDocs } from './serve-api-docs.ts'
import { hasPage, isPageAddress, sendPage, servePage } from './serve-page.ts'
import { dropSlowBodies } from './slow-bodies.ts'
import { closeUnused } from './unused-connections.ts'

export interface HttpOptions {
  readonly readiness: Readiness
  /** Takes structured log lines; bodies, headers and query strings never reach it. */
  readonly log: Writable
  readonly logLevel: 'debug' | 'info' | 'warn' | 'silent'
  readonly routes: readonly Route[]
  readonly surroundings: RouteSurroundings
  readonly settings?: Pick<Settings, 'trustProxy' | 'corsOrigins' | 'metricsToken'>
  jobStates?(): Promise<Readonly<Record<string, number>>>
}

/** The largest body that is no file. */
const bodyBytes = 1024 * 1024
/** A request that has not arrived whole by then is given up; one that brings files has longer. */
const slowestMilliseconds = { request: 60_000, files: 15 * 60_000 }

export async function httpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { readiness, log, logLevel, surroundings, settings, jobStates } = options
  // Loaded here: commands that serve nothing start without it.
  const { fastify } = await import('fastify')
  const app = fastify({
    logger: { level: logLevel, stream: log, base: null, serializers: { req: loggedRequest } },
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: bodyBytes,
    requestTimeout: slowestMilliseconds.files,
    trustProxy: trusted(settings?.trustProxy),
    routerOptions: { maxParamLength: 600 },
    onProtoPoisoning: 'error',
    // Addresses that reach no route: half an escape, a name longer than any.
    frameworkErrors: (error, request, reply) =>
      sendProblem(request, reply, unreadableAddress(error, request)),
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal) return sendProblem(request, reply, refusal)
    request.log.error(error)
    return sendProblem(request, reply, refuse('internal-error', { id: request.id }))
  })
  const page = hasPage()
  app.setNotFoundHandler((request, reply) =>
    page && isPageAddress(request)
      ? sendPage(reply)
      : sendProblem(request, reply, refuse('not-found', { path: pathOf(request.url) })),
  )
  // Asked every few seconds by whoever watches over the program: not worth a log line each.
  const quiet = { logLevel: 'warn' } as const
  app.get('/health', quiet, () => ({ status: 'ok' }))
  app.get('/ready', quiet, (_request, reply) => {
    const waitingFor = readiness.waitingFor
    return reply
      .status(waitingFor.length === 0 ? 200 : 503)
      .send({ ready: waitingFor.length === 0, waiting_for: waitingFor })
  })
  closeUnused(app)
  dropSlowBodies(app, slowestMilliseconds.request)
  await serveMetrics(app, {
    token: settings?.metricsToken,
    trustsProxy: settings?.trustProxy !== undefined,
    pool: surroundings.pool,
    jobs: async () => (await jobStates?.()) ?? {},
  })
  await guardAnswers(app)
  allowOrigins(app, settings?.corsOrigins ?? [])
  await serveApiDocs(app, options.routes)
  if (page) await servePage(app)
  await mountRoutes(app, options.routes, surroundings)
  return app
}

/** Nobody in front is believed unless named. */
function trusted(
  given: Settings['trustProxy'],
): false | string[] | ((address: string, hop: number) => boolean) {
  if (given === undefined) return false
  return typeof given === 'number' ? (_address, hop) => hop < given : [...given]
}

function refusalOf(error: FastifyError): Problem | undefined {
  const refusal = asRefusal(error)
  if (refusal instanceof Problem) return refusal
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuse('body-too-large', { limit: bodyBytes })
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return refuse('media-type-unknown', {})
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return refuse('bad-request', { reason: error.code ?? 'unreadable' })
  }
  return undefined
}

function unreadableAddress({ code }: FastifyError, { url }: FastifyRequest): Problem {
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') return refuse('not-found', { path: pathOf(url) })
  return refuse('bad-request', { reason: code })
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const language = languageOf(request)
  leaveUnread(request, reply)
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  if (problem.status === 429) reply.header('retry-after', String(problem.facts.seconds ?? 60))
  return reply
    .status(problem.status)
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem.toDocument(language)))
}

/** What was refused before its body was read: nothing else may come over that connection, which still holds the rest. */
function leaveUnread({ raw, headers }: FastifyRequest, reply: FastifyReply): void {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  if (!hasBody || raw.complete) return
  reply.header('connection', 'close')
  raw.resume()
}

function loggedRequest(request: FastifyRequest) {
  return { method: request.method, path: pathOf(request.url) }
}
