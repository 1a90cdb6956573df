/** The interface as a document for programs, and as pages for people. */
import type { StaticDocumentSpec } from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import type { Language } from '../language.ts'
import { type Json, openApi } from './openapi.ts'
import { languageOf } from './request.ts'
import type { Route } from './route.ts'

export async function serveApiDocs(app: FastifyInstance, routes: readonly Route[]): Promise<void> {
  const documents = new Map<Language, unknown>()
  const documentIn = (language: Language) => {
    if (!documents.has(language)) documents.set(language, openApi(routes, language))
    return documents.get(language)
  }
  app.get('/openapi.json', (request, reply) => {
    const language = languageOf(request)
    return reply.header('content-language', language).send(documentIn(language))
  })
  const [{ default: swagger }, { default: swaggerUi }] = await Promise.all([
    import('@fastify/swagger'),
    import('@fastify/swagger-ui'),
  ])
  await app.register(swagger, {
    mode: 'static',
    specification: { document: swaggerDocument(openApi(routes, 'en')) },
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { url: '/openapi.json', docExpansion: 'none' },
    staticCSP: true,
  })
}

/** The plugin's types know OpenAPI 3.0 only; it passes the document on as it is. */
const swaggerDocument = (document: Json) => document as unknown as StaticDocumentSpec['document']
