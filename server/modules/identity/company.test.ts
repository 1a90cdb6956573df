import { describe, expect, it } from 'vitest'
import { snapshot, transaction } from '../../kernel/database/transaction.ts'
import { systemClock } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { chooseCompany } from './choose-company.ts'
import { createCompany } from './create-company.ts'
import { ensureMainCompany } from './ensure-main-company.ts'
import { listCompanies } from './list-companies.ts'

const clock = systemClock()
const east = { code: 'EAST', name: '华东公司', currency: 'CNY', zone: 'Asia/Shanghai' }

describe('an empty world', () => {
  const database = useTestDatabase()

  it('has no company to choose', async () => {
    expect(await chooseCompany(database.pool)).toBeNull()
    expect(await chooseCompany(database.pool, 'MAIN')).toBeNull()
  })

  it('does not know a company by another code', async () => {
    await expect(chooseCompany(database.pool, 'EAST')).rejects.toMatchObject({ type: 'company-unknown' })
  })

  it('gets one main company from two first commands at once', async () => {
    const made = await Promise.all([
      ensureMainCompany(database.pool, 'zh-CN', clock),
      ensureMainCompany(database.pool, 'zh-CN', clock),
      ensureMainCompany(database.pool, 'zh-CN', clock),
    ])
    expect(new Set(made.map(company => company.id)).size).toBe(1)
    expect(await listCompanies(database.pool)).toEqual([
      expect.objectContaining({ code: 'MAIN', name: '主公司', currency: 'CNY', zone: 'Asia/Shanghai' }),
    ])
  })
})

describe('companies', () => {
  const database = useTestDatabase()

  it('are chosen by code, and must be named once there are several', async () => {
    const made = await createCompany(database.pool, east, clock)
    expect(await chooseCompany(database.pool)).toEqual(made)
    await createCompany(database.pool, { ...east, code: ' WEST ' }, clock)
    expect(await chooseCompany(database.pool, 'EAST')).toEqual(made)
    expect((await chooseCompany(database.pool, ' WEST'))?.code).toBe('WEST')
    await expect(chooseCompany(database.pool)).rejects.toMatchObject({
      type: 'company-needed',
      status: 400,
      facts: { codes: 'EAST, WEST' },
    })
  })

  it('cannot share a code', async () => {
    await expect(createCompany(database.pool, east, clock)).rejects.toMatchObject({ type: 'company-exists' })
  })

  it.each([
    [{ code: '' }, 'bad-company-code'],
    [{ code: 'A B' }, 'bad-company-code'],
    [{ code: 'X'.repeat(21) }, 'bad-company-code'],
    [{ code: "E';--" }, 'bad-company-code'],
    [{ name: '  ' }, 'bad-company-name'],
    [{ name: 'a\u0000b' }, 'bad-company-name'],
    [{ currency: 'RMB' }, 'unknown-currency'],
    [{ zone: 'Asia/Peking' }, 'bad-zone'],
  ])('with %j are refused as %s', async (change, type) => {
    await expect(
      createCompany(database.pool, { ...east, code: 'NEW', ...change }, clock),
    ).rejects.toMatchObject({
      type,
    })
  })

  it('do not see or change one another', async () => {
    const left = await createCompany(database.pool, { ...east, code: 'LEFT' }, clock)
    const right = await createCompany(database.pool, { ...east, code: 'RIGHT' }, clock)
    const scope = { company: left.id, person: null }
    const seen = await snapshot(database.pool, scope, reader =>
      reader.rows('select company_id from identity.company'),
    )
    expect(seen).toEqual([{ company_id: left.id }])
    const changed = await transaction(database.pool, scope, tx =>
      tx.rows("update identity.company set name = 'mine' where company_id = $1 returning code", [right.id]),
    )
    expect(changed).toEqual([])
  })
})
