/** What every answer carries, whatever it says: headers for browsers, compression. No other site may read answers: CORS is off. */
import type { FastifyInstance } from 'fastify'

export async function guardAnswers(app: FastifyInstance): Promise<void> {
  const [{ default: helmet }, { default: compress }] = await Promise.all([
    import('@fastify/helmet'),
    import('@fastify/compress'),
  ])
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'object-src': ["'none'"],
        // Components of the page set sizes and places by style attributes.
        'style-src': ["'self'", "'unsafe-inline'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    // The program speaks plain HTTP; whoever puts TLS in front of it says so for its own name.
    strictTransportSecurity: false,
  })
  app.addHook('onSend', async (_request, reply) => {
    // Figures of one person are nobody else's, not even the same browser's next user's.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  await app.register(compress, {
    threshold: 2048,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  })
}
