/** Opens the world a command needs, finds the company and person it is for, and closes it whatever happens. */
import { followSessions } from '../database/sessions.ts'
import { openWorld, type World } from '../database/world.ts'
import { defineMessages } from '../language.ts'
import type { Answer, Command } from './command.ts'
import type { Actor, Company, Context, ReadContext, WorldContext } from './context.ts'
import type { Desk } from './desk.ts'
import type { Globals } from './global-options.ts'

const say = defineMessages({
  opening: { en: 'Starting the database …', 'zh-CN': '正在启动数据库…' },
})

export interface Run {
  readonly command: Command
  readonly input: Readonly<Record<string, unknown>>
  readonly globals: Globals
  readonly desk: Desk
}

/** `print` runs before the world closes, so that an answer may still be read from it while it is printed. */
export async function runInWorld(
  run: Run,
  context: Context,
  print: (answer: Answer) => Promise<void>,
): Promise<void> {
  const world = await open(run.globals, context)
  const sessions = followSessions(world.pool)
  const settled = context.interruption.onInterrupt(() => sessions.breakOff())
  try {
    context.interruption.check()
    await print(await run.command.run(await contextFor(run, context, world), run.input))
  } finally {
    settled()
    await world.close()
  }
}

async function open(globals: Globals, context: Context): Promise<World> {
  const timer = setInterval(() => context.progress(say('opening')), 500)
  try {
    const { dataDirectory, databaseUrl, settings } = globals
    return await openWorld({ dataDirectory, databaseUrl, poolSize: settings.poolSize })
  } finally {
    clearInterval(timer)
  }
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
    scope: company && {
      company: company.id,
      person: person?.id ?? null,
      confinement: person ? desk.confinementOf(person.role) : undefined,
    },
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
