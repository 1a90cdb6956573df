/** Figures about the program for Prometheus. No label tells of anybody: routes by their pattern, nothing by id or name. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import type { Registry } from 'prom-client'
import { refuse } from '../http/errors.ts'
import { pathOf } from '../http/request.ts'
import { isAdmitted } from './admit.ts'

export interface Measured {
  readonly token: string | undefined
  /** Whether somebody in front of the program is believed about who calls. */
  readonly trustsProxy: boolean
  pool(): pg.Pool | undefined
  /** How many runs of jobs are in each state. */
  jobs(): Promise<Readonly<Record<string, number>>>
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const quiet = { logLevel: 'warn' } as const

export async function serveMetrics(app: FastifyInstance, measured: Measured): Promise<void> {
  const prometheus = await import('prom-client')
  const register = new prometheus.Registry()
  prometheus.collectDefaultMetrics({ register })
  measureRequests(app, prometheus, register)
  measurePool(prometheus, register, measured)
  measureJobs(prometheus, register, measured)
  app.get('/metrics', quiet, async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isAdmitted(request, measured)) throw refuse('not-found', { path: pathOf(request.url) })
    return reply.type(register.contentType).send(await register.metrics())
  })
  app.addHook('onClose', async () => register.clear())
}

type Prometheus = typeof import('prom-client')

function measureRequests(app: FastifyInstance, { Gauge, Histogram }: Prometheus, register: Registry): void {
  const duration = new Histogram({
    name: 'huikuan_request_seconds',
    help: 'How long requests took, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [register],
  })
  const underWay = new Gauge({
    name: 'huikuan_requests_under_way',
    help: 'Requests being answered',
    registers: [register],
  })
  app.addHook('onRequest', async () => underWay.inc())
  app.addHook('onResponse', async (request, reply) => {
    underWay.dec()
    const { url: route = 'none' } = request.routeOptions
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
}

function measurePool({ Gauge }: Prometheus, register: Registry, { pool }: Measured): void {
  new Gauge({
    name: 'huikuan_database_sessions',
    help: 'Sessions with the database, and who waits for one',
    labelNames: ['state'],
    registers: [register],
    collect() {
      const { totalCount = 0, idleCount = 0, waitingCount = 0 } = pool() ?? {}
      this.set({ state: 'busy' }, totalCount - idleCount)
      this.set({ state: 'idle' }, idleCount)
      this.set({ state: 'wanted' }, waitingCount)
    },
  })
}

function measureJobs({ Gauge }: Prometheus, register: Registry, { jobs }: Measured): void {
  new Gauge({
    name: 'huikuan_jobs',
    help: 'Runs of jobs that have not ended well yet, by state',
    labelNames: ['state'],
    registers: [register],
    async collect() {
      // A database that does not answer shows elsewhere; the other figures are wanted all the more then.
      const counts = await jobs().catch(() => undefined)
      for (const state of ['waiting', 'running', 'set_aside'])
        this.set({ state }, counts?.[state] ?? Number.NaN)
    },
  })
}
