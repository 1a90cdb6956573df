/** How a module says what its routes are: what they take, who may call them, what they answer. */
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import type { Actor, Company } from '../cli/context.ts'
import type { Reader, Scope, Transaction } from '../database/transaction.ts'
import type { Clock, Instant, LocalDate } from '../dates.ts'
import type { Language, Localized } from '../language.ts'
import { Problem } from '../problem.ts'
import type { Uploads } from '../uploads/uploads.ts'
import type { Caller } from './caller.ts'
import { dateField, instantField } from './fields.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who called, for which company, when and from where. */
export interface Call {
  readonly company: Company
  readonly person: Actor
  readonly scope: Scope
  readonly pool: pg.Pool
  readonly clock: Clock
  /** The company's business day. */
  readonly today: LocalDate
  /** `as_of`, else today. */
  readonly asOf: LocalDate
  readonly knownAt: Instant | null
  readonly language: Language
  /** The version named by `If-Match`; edits refuse another one. */
  readonly ifMatch: number | undefined
}

/** Somebody at the door: signed in, or nobody we know yet. */
export interface Visit {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly language: Language
  readonly headers: IncomingHttpHeaders
  /** The network address the request came from. */
  readonly address: string
  readonly caller: Caller | undefined
}

export interface Reply {
  /** 200 unless said. */
  readonly status?: number
  /** A document, or a stream of bytes whose type the headers name. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Lines of `Set-Cookie`. */
  readonly cookies?: readonly string[]
}

/**
 * `read`: one snapshot. `write`: one transaction; a `POST` with an `Idempotency-Key` is carried out once, its answer kept
 * in the same transaction. `own`: neither; the route opens what it needs (uploads, downloads, live events).
 */
export type RouteAccess = 'read' | 'write' | 'own'

/** For a route that reads its body or gives its answer piece by piece. */
export interface OwnDoor {
  readonly request: FastifyRequest
  /** To be honoured by the route itself, see `once`. */
  readonly idempotencyKey: string | undefined
  readonly uploads: Uploads
  /** Aborted when the program stops: answers that have no end of their own end then. */
  readonly closing: AbortSignal
}

/** What tells beforehand what a writing route would do: it is done with `?preview=true`, told, and taken back. */
export interface Preview {
  readonly answer: z.ZodType
  /** `reply`: what the route would have answered. */
  tell(tx: Transaction, reply: Reply): Promise<unknown>
}

/** How requests of one caller that wait at the same moment are carried out in one transaction; each has its own answer. */
export interface Together<Body> {
  /** Two that have a word in common are not in one transaction. */
  apart(body: Body): readonly string[]
  /** Answers in the order of the bodies. What it refuses must have written nothing; what it throws undoes them all. */
  run(tx: Transaction, bodies: readonly Body[], call: Call): Promise<readonly (Reply | Problem)[]>
}

interface Doors {
  read: Reader
  write: Transaction
  own: OwnDoor
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

interface Definition<Access extends RouteAccess, Params, Query, Body> {
  readonly method: Method
  /** Under /api/v1: `/customers/:code`. */
  readonly path: `/${string}`
  readonly summary: Localized
  /** What the routes of one page of the docs have in common: the module. */
  readonly tag: string
  /** What the caller's role must be permitted. */
  readonly permission: string
  readonly access: Access
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** The fields of a multipart form, which the route takes apart itself as it arrives: for files. */
  readonly form?: z.ZodObject
  /** Takes `as_of` and `known_at`. */
  readonly figures?: true
  /** Takes `If-Match`, and must be given it. */
  readonly edits?: true
  /** Takes `preview`; only where the access is `write`. */
  readonly preview?: Access extends 'write' ? Preview : never
  readonly together?: Access extends 'write' ? Together<Parsed<Body>> : never
  /** What it answers, by status. */
  readonly answers: Readonly<Record<number, z.ZodType>>
  run(
    door: Doors[Access],
    input: { readonly params: Parsed<Params>; readonly query: Parsed<Query>; readonly body: Parsed<Body> },
    call: Call,
  ): Promise<Reply>
}

export interface Route {
  readonly method: Method
  readonly path: string
  readonly summary: Localized
  readonly tag: string
  readonly permission: string
  readonly access: RouteAccess
  readonly params: z.ZodType | undefined
  readonly query: z.ZodType | undefined
  readonly body: z.ZodType | undefined
  readonly form: z.ZodObject | undefined
  readonly figures: boolean
  readonly edits: boolean
  readonly preview: Preview | undefined
  readonly together: Together<unknown> | undefined
  readonly answers: Readonly<Record<number, z.ZodType>>
  /** The door is the one its access asks for, the input what its schemas describe: the frame sees to both. */
  run(door: Doors[RouteAccess], input: RouteInput, call: Call): Promise<Reply>
  /** Instead of `run`, of a route that is open to anyone. */
  readonly visit?: (input: RouteInput, visit: Visit) => Promise<Reply>
}

export interface RouteInput {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

const previewQuery = {
  preview: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'true: told what would be booked, or the refusal; nothing is kept' }),
}

const figuresQuery = { as_of: dateField.optional(), known_at: instantField.optional() }

export function defineRoute<
  const Access extends RouteAccess,
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(definition: Definition<Access, Params, Query, Body>): Route {
  const { method, path, summary, tag, permission, access, params, body, preview } = definition
  return {
    method,
    path,
    summary,
    tag,
    permission,
    access,
    params,
    query: wholeQuery(definition),
    body,
    form: definition.form,
    figures: definition.figures ?? false,
    edits: definition.edits ?? false,
    preview,
    together: definition.together as Together<unknown> | undefined,
    answers: preview ? previewed(definition.answers, preview) : definition.answers,
    run: (door, input, call) =>
      definition.run(door as Doors[Access], input as Parameters<typeof definition.run>[1], call),
  }
}

/** A route that writes what its body alone tells, for one or for several at once alike. */
export function defineGatheredRoute<Body extends z.ZodType>(
  definition: Omit<
    Definition<'write', undefined, undefined, Body>,
    'access' | 'run' | 'params' | 'query' | 'figures' | 'edits' | 'preview' | 'together'
  > & { readonly together: Together<Parsed<Body>> },
): Route {
  const { together } = definition
  return defineRoute<'write', undefined, undefined, Body>({
    ...definition,
    access: 'write',
    async run(tx, { body }, call) {
      const [answer] = await together.run(tx, [body], call)
      if (answer && !(answer instanceof Problem)) return answer
      throw answer ?? new Error('a request was left unanswered')
    },
  })
}

function wholeQuery({
  query,
  figures,
  preview,
}: {
  readonly query?: z.ZodObject | undefined
  readonly figures?: true
  readonly preview?: Preview
}): z.ZodObject | undefined {
  const added = { ...(figures ? figuresQuery : {}), ...(preview ? previewQuery : {}) }
  return Object.keys(added).length === 0 ? query : (query ?? z.object({})).extend(added)
}

/** A preview is answered with 200, also where what it is of never is. */
function previewed(answers: Route['answers'], { answer }: Preview): Route['answers'] {
  return { ...answers, 200: answers[200] ? z.union([answer, answers[200]]) : answer }
}

/** What the permission of a route says that anybody may call, signed in or not. */
const anyone = 'anyone'

/** A route at the door itself: signing in and out. It looks at who calls by itself. */
export function defineDoorRoute<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  definition: Omit<
    Definition<'own', Params, Query, Body>,
    'run' | 'access' | 'permission' | 'figures' | 'edits'
  > & {
    visit(
      input: { readonly params: Parsed<Params>; readonly query: Parsed<Query>; readonly body: Parsed<Body> },
      visit: Visit,
    ): Promise<Reply>
  },
): Route {
  const { visit, ...described } = definition
  const run = () => Promise.reject(new Error('a route of the door was entered'))
  return {
    ...(defineRoute({ ...described, access: 'own', permission: anyone, run } as Definition<
      'own',
      Params,
      Query,
      Body
    >) satisfies Route),
    visit: (input, at) => visit(input as Parameters<typeof visit>[0], at),
  }
}
