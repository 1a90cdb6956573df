/** The HTTP side of the program. */
import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asRefusal } from '../database/refusals.ts'
import type { Language } from '../language.ts'
import { Problem } from '../problem.ts'
import { refuse } from './errors.ts'
import type { Readiness } from './readiness.ts'

export interface HttpOptions {
  readonly readiness: Readiness
  /** Takes structured log lines; bodies, headers and query strings never reach it. */
  readonly log: Writable
  readonly logLevel: 'debug' | 'info' | 'warn' | 'silent'
}

export async function httpServer({ readiness, log, logLevel }: HttpOptions): Promise<FastifyInstance> {
  // Loaded here: commands that serve nothing start without it.
  const { fastify } = await import('fastify')
  const app = fastify({
    logger: { level: logLevel, stream: log, base: null, serializers: { req: loggedRequest } },
    genReqId: () => randomUUID(),
    requestIdHeader: false,
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = asRefusal(error)
    if (refusal instanceof Problem) return sendProblem(request, reply, refusal)
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendProblem(request, reply, refuse('bad-request', { reason: error.code }))
    }
    request.log.error(error)
    return sendProblem(request, reply, refuse('internal-error', { id: request.id }))
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, refuse('not-found', { path: pathOf(request.url) })),
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
  return app
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const language = spokenBy(request)
  return reply
    .status(problem.status)
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem.toDocument(language)))
}

function spokenBy(request: FastifyRequest): Language {
  return /^\s*zh\b/i.test(request.headers['accept-language'] ?? '') ? 'zh-CN' : 'en'
}

function loggedRequest(request: FastifyRequest) {
  return { method: request.method, path: pathOf(request.url) }
}

function pathOf(url: string): string {
  return (url.split('?')[0] ?? '').slice(0, 200)
}
