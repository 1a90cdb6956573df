import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Files may take their time; whatever else has not arrived whole by then is given up. */
export function dropSlowBodies(app: FastifyInstance, milliseconds: number): void {
  const waiting = new WeakMap<FastifyRequest, NodeJS.Timeout>()
  app.addHook('preParsing', async (request, _reply, body) => {
    if (!request.routeOptions.config.route?.form && !request.raw.complete)
      waiting.set(
        request,
        setTimeout(() => request.raw.destroy(), milliseconds),
      )
    return body
  })
  const arrived = (request: FastifyRequest) => clearTimeout(waiting.get(request))
  app.addHook('preValidation', async request => arrived(request))
  app.addHook('onResponse', async request => arrived(request))
  app.addHook('onRequestAbort', async request => arrived(request))
}
