/** OpenAPI 3.1 from the routes' own schemas. */
import { z } from 'zod'
import type { Language } from '../language.ts'
import { programVersion } from '../root.ts'
import { apiPrefix } from './mount-routes.ts'
import type { Route } from './route.ts'

export type Json = Record<string, unknown>

const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457; further members are the facts of the refusal' })

/** The document, its summaries in one language. */
export function openApi(routes: readonly Route[], language: Language): Json {
  const components: Json = {}
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = `${apiPrefix}${route.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, language, components) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Huikuan 回款',
      version: programVersion(),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }, { session: [] }],
    tags: [...new Set(routes.map(route => route.tag))].map(name => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'huikuan.session_token' },
      },
    },
  }
}

function operation(route: Route, language: Language, components: Json): Json {
  return {
    operationId: operationId(route),
    summary: route.summary[language],
    tags: [route.tag],
    'x-permission': route.permission,
    // Nobody needs to be known there, though somebody may be.
    ...(route.visit ? { security: [{}, { key: [] }, { session: [] }] } : {}),
    parameters: [
      ...parameters('path', route.params, components),
      ...parameters('query', route.query, components),
      ...headers(route),
    ],
    ...requestBody(route, components),
    responses: {
      ...Object.fromEntries(
        Object.entries(route.answers).map(([status, schema]) => [
          status,
          {
            description: '',
            ...(schema instanceof z.ZodUndefined
              ? {}
              : { content: { 'application/json': { schema: schemaOf(schema, 'output', components) } } }),
          },
        ]),
      ),
      default: {
        description: 'a refusal',
        content: { 'application/problem+json': { schema: schemaOf(problemSchema, 'output', components) } },
      },
    },
  }
}

function requestBody({ body, form }: Route, components: Json): Json {
  const schema = body ?? form
  if (!schema) return {}
  const type = body ? 'application/json' : 'multipart/form-data'
  return {
    requestBody: { required: true, content: { [type]: { schema: schemaOf(schema, 'input', components) } } },
  }
}

/** `getCustomersByCode` */
function operationId({ method, path }: Route): string {
  const words = path.split('/').filter(Boolean)
  const name = words.map(word =>
    word.startsWith(':') ? `By${capital(word.slice(1))}` : word.split(/[-.]/).map(capital).join(''),
  )
  return method.toLowerCase() + name.join('')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function parameters(place: 'path' | 'query', schema: z.ZodType | undefined, components: Json): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = inline(schema, 'input', components) as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: each,
  }))
}

function headers(route: Route): Json[] {
  const header = (name: string, required: boolean) => ({
    name,
    in: 'header',
    required,
    schema: { type: 'string' },
  })
  return [
    ...(route.method === 'POST' && (route.access === 'write' || route.form)
      ? [header('Idempotency-Key', false)]
      : []),
    ...(route.edits ? [header('If-Match', true)] : []),
  ]
}

/** A reference where the schema has a name, its definitions gathered beside it. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const whole = inline(schema, io, components)
  const id = schema.meta()?.id
  // Named where it is written, it comes back as a reference to itself, its definition gathered.
  if (id === undefined || typeof whole.$ref === 'string') return whole
  components[id] = whole
  return { $ref: `#/components/schemas/${id}` }
}

function inline(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const { $defs, $schema, id, ...json } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json
  const named = ($defs ?? {}) as Record<string, Json>
  for (const [name, { $schema: _, id: __, ...definition }] of Object.entries(named))
    components[name] ??= moved(definition)
  return moved(json) as Json
}

/** Definitions lie under components in an OpenAPI document. */
function moved(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'))
}
