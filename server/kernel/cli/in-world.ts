/** Opens the world a command needs, finds the company and person it is for, and closes it whatever happens. */
import type pg from 'pg'
import { openWorld, type World } from '../database/world.ts'
import { defineMessages } from '../language.ts'
import type { Answer, Command } from './command.ts'
import type { Actor, Company, Context, ReadContext, WorldContext } from './context.ts'
import type { Desk } from './desk.ts'
import type { Globals } from './global-options.ts'
import type { Interruption } from './interruption.ts'

const say = defineMessages({
  opening: { en: 'Starting the database …', 'zh-CN': '正在启动数据库…' },
})

export interface Run {
  readonly command: Command
  readonly input: Readonly<Record<string, unknown>>
  readonly globals: Globals
  readonly desk: Desk
  readonly interruption: Interruption
}

/** `print` runs before the world closes, so that an answer may still be read from it while it is printed. */
export async function runInWorld(
  run: Run,
  context: Context,
  print: (answer: Answer) => Promise<void>,
): Promise<void> {
  const world = await open(run.globals, context)
  const settle = run.interruption.onInterrupt(() => breakOff(clients))
  const clients = new Set<pg.ClientBase>()
  world.pool.on('connect', client => clients.add(client))
  world.pool.on('remove', client => clients.delete(client))
  try {
    run.interruption.check()
    await print(await run.command.run(await contextFor(run, context, world), run.input))
  } finally {
    settle()
    await world.close()
  }
}

async function open(globals: Globals, context: Context): Promise<World> {
  const timer = setInterval(() => context.progress(say('opening')), 500)
  try {
    return await openWorld({ dataDirectory: globals.dataDirectory, databaseUrl: globals.databaseUrl })
  } finally {
    clearInterval(timer)
  }
}

/** Ends sessions in the middle of their statements: the database rolls back, and the command fails and unwinds. */
function breakOff(clients: ReadonlySet<pg.ClientBase>): void {
  for (const client of clients) if ('end' in client && typeof client.end === 'function') client.end()
}

async function contextFor(run: Run, context: Context, world: World): Promise<WorldContext> {
  const inWorld: WorldContext = { ...context, world, pool: world.pool }
  return run.command.access === 'world' ? inWorld : companyContext(run, inWorld)
}

async function companyContext(run: Run, context: WorldContext): Promise<ReadContext> {
  const { globals, desk, command } = run
  const found = await desk.choose(context.pool, globals.companyCode)
  const company =
    found ??
    (command.access === 'write' ? await desk.ensureMain(context.pool, context.language, context.clock) : null)
  const person = company && globals.userName !== undefined ? await personOf(run, context, company) : null
  const today = context.clock.today(company?.zone ?? desk.zone)
  return {
    ...context,
    company,
    person,
    scope: company && { company: company.id, person: person?.id ?? null },
    today,
    asOf: globals.asOf ?? today,
    knownAt: globals.knownAt ?? null,
  }
}

function personOf(run: Run, context: WorldContext, company: Company): Promise<Actor> {
  const name = run.globals.userName ?? ''
  const scope = { company: company.id, person: null }
  return run.desk.actAs(context.pool, scope, name, run.command.permission)
}
