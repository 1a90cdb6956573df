/** Answers for pages of other sites that were named: with an API key, never with the cookie. Off while none is named. */
import type { FastifyInstance } from 'fastify'

const exposed = 'etag, location, x-request-id, idempotent-replayed, retry-after, content-disposition'
const allowed = 'authorization, content-type, idempotency-key, if-match, accept-language, last-event-id'

export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return
  app.addHook('onRequest', async (request, reply) => {
    // Whatever is answered differs by who asks: caches must know, also for those not named.
    reply.header('vary', 'origin')
    const { origin } = request.headers
    if (origin === undefined || !origins.includes(origin)) return
    reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', exposed)
    // Answers are otherwise for pages of the same site alone.
    reply.header('cross-origin-resource-policy', 'cross-origin')
  })
  app.options('/api/v1/*', (request, reply) => {
    const { origin } = request.headers
    if (origin === undefined || !origins.includes(origin)) return reply.callNotFound()
    return reply
      .status(204)
      .header('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE')
      .header('access-control-allow-headers', allowed)
      .header('access-control-max-age', '600')
      .send()
  })
}
