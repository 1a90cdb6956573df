/** The program while it stays up: its world, its work beside requests, its end. */
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Context, WorldContext } from '../cli/context.ts'
import { type KeptWorld, keepWorld } from '../database/keep-world.ts'
import { followSessions } from '../database/sessions.ts'
import { snapshot } from '../database/transaction.ts'
import { openWorld } from '../database/world.ts'
import type { JobPeople } from '../jobs/attempt.ts'
import type { Job } from '../jobs/job.ts'
import { keepWorker } from '../jobs/keep-worker.ts'
import { type Loop, runLoops } from '../jobs/loops.ts'
import { countByState } from '../jobs/store.ts'
import { defineMessages } from '../language.ts'
import type { Uploads } from '../uploads/uploads.ts'
import type { Door } from './caller.ts'
import type { Readiness } from './readiness.ts'
import type { Route } from './route.ts'

const say = defineMessages({
  occupied: {
    en: 'This world has a company already; --demo left it as it is.',
    'zh-CN': '此数据目录中已有公司，--demo 未作任何更改。',
  },
  settingUp: { en: 'Starting the database …', 'zh-CN': '正在启动数据库…' },
  lost: { en: 'The database is gone; starting it again.', 'zh-CN': '数据库已断开，正在重新启动。' },
  back: { en: 'The database is back.', 'zh-CN': '数据库已恢复。' },
})

export interface StartHooks {
  /** Whether `--demo` may fill the world: no company in it, or a demo that was not finished. */
  mayFill(pool: pg.Pool): Promise<boolean>
  /** Fills an empty world, and goes on with one it had begun to fill. */
  fillDemo(context: WorldContext): Promise<void>
  /** The day's picture, printed once the program is ready. */
  printDay(context: WorldContext): Promise<string>
  readonly jobs: readonly Job[]
  readonly jobPeople: JobPeople
  readonly loops: readonly Loop[]
  readonly routes: readonly Route[]
  readonly door: Door
}

/** How long what is under way may take to end once the program is to stop. */
const graceMilliseconds = 10_000

export class Service {
  readonly #context: Context
  readonly #hooks: StartHooks
  readonly #readiness: Readiness
  readonly #app: FastifyInstance
  readonly #uploads: Uploads
  #kept: KeptWorld | undefined
  #sessions: ReturnType<typeof followSessions> | undefined
  #stopWork: (() => Promise<unknown>) | undefined

  constructor(
    context: Context,
    hooks: StartHooks,
    readiness: Readiness,
    app: FastifyInstance,
    uploads: Uploads,
  ) {
    this.#uploads = uploads
    this.#context = context
    this.#hooks = hooks
    this.#readiness = readiness
    this.#app = app
  }

  /** Undefined while there is no database to work on. */
  get pool(): pg.Pool | undefined {
    return this.#readiness.waitingFor.length === 0 ? this.#kept?.current.pool : undefined
  }

  /** Resolves once database, migrations and demo stand. */
  async getReady(demo: boolean): Promise<void> {
    const { interruption } = this.#context
    this.#kept = await this.#keep()
    interruption.check()
    this.#readiness.done('migrations')
    if (demo) await this.#fill(this.#kept)
    interruption.check()
    await this.#uploads.sweep(Date.now())
    this.#stopWork = this.#work()
    this.#readiness.done('database', 'demo')
  }

  async untilStopped(): Promise<void> {
    await new Promise<void>(resolve => this.#context.interruption.onInterrupt(() => resolve()))
    await this.stop()
  }

  async stop(): Promise<void> {
    this.#readiness.wait('stop')
    // What is under way ends first, or is broken off: what a job loses by that is done again by the next program.
    const late = setTimeout(() => this.#sessions?.breakOff(), graceMilliseconds + 1000)
    await Promise.all([this.#stopWork?.(), this.#closeDoor()])
    clearTimeout(late)
    await this.#kept?.close()
  }

  /** Answers what is under way, up to the grace; then whoever still waits is left. */
  async #closeDoor(): Promise<void> {
    const late = setTimeout(() => this.#app.server.closeAllConnections(), graceMilliseconds)
    await this.#app.close()
    clearTimeout(late)
  }

  #work(): () => Promise<unknown> {
    const { log } = this.#app
    const stopLoops = runLoops(this.#hooks.loops, {
      pool: () => this.pool,
      clock: this.#context.clock,
      onFailure: (loop, error) => log.warn({ loop: loop.name, err: error }, 'a loop failed'),
    })
    const stopWorker = keepWorker({
      jobsUrl: () => (this.pool ? this.#kept?.current.jobsUrl : undefined),
      host: {
        jobs: this.#hooks.jobs,
        people: this.#hooks.jobPeople,
        clock: this.#context.clock,
        uploads: this.#uploads,
        pool: () => this.#pool(),
        onBug: (error, run) => log.error({ ...run, err: error }, 'a job broke'),
      },
      onFailure: error => log.warn({ err: error }, 'the queue cannot be worked on'),
      onCareFailure: error => log.warn({ err: error }, 'the queue cannot be looked after'),
    })
    return () => Promise.all([stopLoops(), stopWorker(graceMilliseconds)])
  }

  #pool(): pg.Pool {
    if (!this.#kept) throw new Error('no world yet')
    return this.#kept.current.pool
  }

  async #keep(): Promise<KeptWorld> {
    const { dataDirectory, databaseUrl, settings, note, progress } = this.#context
    const timer = setInterval(() => progress(say('settingUp')), 500)
    try {
      return await keepWorld({
        open: async () => {
          const world = await openWorld({ dataDirectory, databaseUrl, poolSize: settings.poolSize })
          this.#sessions = followSessions(world.pool)
          return world
        },
        onLost: () => {
          this.#readiness.wait('database')
          note(say('lost'))
        },
        onBack: () => {
          this.#readiness.done('database')
          note(say('back'))
        },
        onFailure: error => this.#app.log.warn({ err: error }, 'the database cannot be opened'),
      })
    } finally {
      clearInterval(timer)
    }
  }

  async #fill(kept: KeptWorld): Promise<void> {
    const context = this.#worldContext(kept)
    const sessions = followSessions(context.pool)
    const settled = this.#context.interruption.onInterrupt(() => sessions.breakOff())
    try {
      if (await this.#hooks.mayFill(context.pool)) await this.#hooks.fillDemo(context)
      else this.#context.note(say('occupied'))
    } catch (error) {
      this.#context.interruption.check()
      throw error
    } finally {
      settled()
    }
  }

  async jobStates(): Promise<Record<string, number>> {
    const { pool } = this
    const states: Record<string, number> = {}
    if (!pool) return states
    for (const { id } of await this.#hooks.jobPeople.companies(pool)) {
      const counts = await snapshot(pool, { company: id, person: null }, countByState)
      for (const { state, runs } of counts) states[state] = (states[state] ?? 0) + runs
    }
    for (const state of ['waiting', 'running', 'set_aside']) states[state] ??= 0
    return states
  }

  /** A picture that cannot be drawn must not keep the program from serving. */
  async day(): Promise<string> {
    try {
      return this.#kept ? await this.#hooks.printDay(this.#worldContext(this.#kept)) : ''
    } catch (error) {
      this.#app.log.error(error, 'the day could not be printed')
      return ''
    }
  }

  #worldContext({ current }: KeptWorld): WorldContext {
    return { ...this.#context, world: current, pool: current.pool }
  }
}
