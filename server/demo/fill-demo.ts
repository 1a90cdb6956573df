/** `--demo`: an empty world gets the demo company, and people who can sign in. */
import type pg from 'pg'
import type { Company, WorldContext } from '../kernel/cli/context.ts'
import { type Scope, snapshot } from '../kernel/database/transaction.ts'
import { lastEvent } from '../kernel/events/last-event.ts'
import { defineMessages } from '../kernel/language.ts'
import { Problem } from '../kernel/problem.ts'
import type { ImportKind } from '../modules/exchange/index.ts'
import { createCompany, type GivenLogin, giveLogins, listCompanies } from '../modules/identity/index.ts'
import { companyName, peopleWhoSignIn } from './cast.ts'
import { demoSubject, fillCompany } from './fill-company.ts'

const say = defineMessages({
  filling: { en: 'Making the demo company …', 'zh-CN': '正在建立演示公司…' },
})

const settings = { code: 'MAIN', name: companyName, currency: 'CNY', zone: 'Asia/Shanghai' }

/** In an empty world, or in one whose demo was not finished. */
export async function mayFillDemo(pool: pg.Pool): Promise<boolean> {
  const [company, ...others] = await listCompanies(pool)
  if (!company) return true
  if (others.length > 0 || company.code !== settings.code || company.name !== settings.name) return false
  const filled = await snapshot(pool, scopeOf(company), reader =>
    lastEvent(reader, demoSubject, 'demo-filled'),
  )
  return !filled
}

export type DemoContext = Pick<WorldContext, 'pool' | 'clock' | 'interruption' | 'progress'>

/** Answers who can sign in with which password, to be shown once; nobody when another program filled it. */
export async function fillDemo(
  context: DemoContext,
  kinds: readonly ImportKind[],
): Promise<readonly GivenLogin[]> {
  const { pool, clock, interruption } = context
  context.progress(say('filling'))
  const scope = scopeOf(await ensureCompany(context))
  const given = await fillCompany(pool, scope, kinds, {
    today: clock.today(settings.zone),
    check: () => interruption.check(),
    progress: (done, total) => context.progress(say('filling'), done, total),
    onFilled: tx => giveLogins(pool, tx, peopleWhoSignIn),
  })
  return given ?? []
}

const scopeOf = (company: Company): Scope => ({ company: company.id, person: null })

async function ensureCompany({ pool, clock }: DemoContext): Promise<Company> {
  const made = (await listCompanies(pool)).find(company => company.code === settings.code)
  if (made) return made
  try {
    return await createCompany(pool, settings, clock)
  } catch (error) {
    // Another program fills the same world.
    const other = error instanceof Problem && error.type === 'company-exists'
    const [company] = other ? await listCompanies(pool) : []
    if (company) return company
    throw error
  }
}
