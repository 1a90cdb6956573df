import { beforeAll, describe, expect, it } from 'vitest'
import { snapshot, transaction } from '../../kernel/database/transaction.ts'
import { dateOf } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { applyHandOvers } from './apply-hand-overs.ts'
import { createCustomer, type NewCustomer } from './create-customer.ts'
import { ensureCustomers } from './ensure-customers.ts'
import { handOver } from './hand-over.ts'
import { openAccount } from './open-account.ts'
import { readCustomer } from './read-customer.ts'
import { reopenAccount } from './reopen-account.ts'
import { setAddresses } from './set-addresses.ts'
import { setContacts } from './set-contacts.ts'
import { setPayers } from './set-payers.ts'
import { stopAccount } from './stop-account.ts'
import { resolveCustomers } from './store-named.ts'
import { companyScope, type InCompany, inCompany } from './testing.ts'
import { updateCustomer } from './update-customer.ts'

describe('the customer archive', () => {
  const database = useTestDatabase()
  let here: InCompany
  let there: InCompany

  beforeAll(async () => {
    here = inCompany(database.pool, await companyScope(database.pool, 'HERE'))
    there = inCompany(database.pool, await companyScope(database.pool, 'THERE'))
  })

  const create = (customer: NewCustomer) => here.write(tx => createCustomer(tx, customer))
  const sheet = (code: string) => snapshot(database.pool, here.scope, reader => readCustomer(reader, code))

  it('takes a customer whose account is still to be opened', async () => {
    const made = await create({
      code: ' N1 ',
      name: '新客户',
      taxId: '91350100m000100y43',
      terms: '月结 30 天',
      currency: 'usd',
      creditLimitMinor: 0n,
      payingDays: [25, 10],
      distanceKm: 12,
      salesperson: '李强',
    })
    expect(made).toMatchObject({
      code: 'N1',
      state: 'opening',
      taxId: '91350100M000100Y43',
      terms: 'eom 30',
      currency: 'USD',
      creditLimitMinor: 0n,
      payingDays: [10, 25],
      salesperson: '李强',
    })
    expect((await sheet('N1')).ownership).toEqual([
      { from: '1970-01-01', salesperson: '李强', collector: null, reason: '' },
    ])
  })

  it.each<[Partial<NewCustomer>, string]>([
    [{ code: '' }, 'bad-customer-code'],
    [{ code: 'N1' }, 'customer-exists'],
    [{ name: ' ' }, 'bad-customer-text'],
    [{ taxId: '91350100M000100Y44' }, 'bad-tax-id'],
    [{ terms: 'soon' }, 'bad-terms'],
    [{ email: 'none' }, 'bad-customer-email'],
    [{ language: 'fr' }, 'bad-language'],
    [{ currency: 'RMB' }, 'unknown-currency'],
    [{ creditLimitMinor: -1n }, 'negative-credit-limit'],
    [{ distanceKm: -1 }, 'bad-distance'],
    [{ payingDays: [0] }, 'bad-paying-days'],
    [{ parentCode: 'NOBODY' }, 'customer-unknown'],
  ])('refuses a customer with %o: %s', async (change, type) => {
    await expect(create({ code: 'NEW', name: '名', ...change })).rejects.toMatchObject({ type })
  })

  it('changes what is named, keeps the rest, and refuses a change made from an older version', async () => {
    const { version } = await create({ code: 'U1', name: '旧', region: '华东', email: 'a@b.cn' })
    const change = { code: 'U1', version, name: '新', email: null }
    expect(await here.write(tx => updateCustomer(tx, change))).toMatchObject({
      name: '新',
      region: '华东',
      email: null,
      version: version + 1,
    })
    await expect(here.write(tx => updateCustomer(tx, change))).rejects.toMatchObject({
      type: 'changed-meanwhile',
      status: 409,
      facts: { current: version + 1, version },
    })
  })

  it('lets one of two changes made at once win', async () => {
    const { version } = await create({ code: 'U2', name: '争' })
    const attempts = await Promise.allSettled(
      ['甲', '乙'].map(name => here.write(tx => updateCustomer(tx, { code: 'U2', version, name }))),
    )
    expect(attempts.map(attempt => attempt.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('puts no customer above itself, not even when two changes close the circle together', async () => {
    const one = await create({ code: 'P1', name: '一' })
    const two = await create({ code: 'P2', name: '二', parentCode: 'P1' })
    const under = (code: string, version: number, parentCode: string) =>
      here.write(tx => updateCustomer(tx, { code, version, parentCode }))
    await expect(under('P1', one.version, 'P2')).rejects.toMatchObject({ type: 'parent-circle' })
    await expect(under('P1', one.version, 'P1')).rejects.toMatchObject({ type: 'parent-circle' })
    await here.write(tx => updateCustomer(tx, { code: 'P2', version: two.version, parentCode: null }))
    const both = await Promise.allSettled([
      under('P1', one.version, 'P2'),
      under('P2', two.version + 1, 'P1'),
    ])
    expect(both.map(attempt => attempt.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('opens, stops and reopens an account, each with its reason and only from the state before', async () => {
    await create({ code: 'S1', name: '开户' })
    const change = { customer: 'S1', reason: '资料齐全' }
    await expect(here.write(tx => stopAccount(tx, change))).rejects.toMatchObject({ type: 'account-state' })
    await expect(here.write(tx => openAccount(tx, { customer: 'S1', reason: ' ' }))).rejects.toMatchObject({
      type: 'reason-needed',
    })
    await here.write(tx => openAccount(tx, change))
    expect(await sheet('S1')).toMatchObject({ state: 'open' })
    await here.write(tx => stopAccount(tx, change))
    await expect(here.write(tx => openAccount(tx, change))).rejects.toMatchObject({ type: 'account-state' })
    await here.write(tx => reopenAccount(tx, change))
    expect(await sheet('S1')).toMatchObject({ state: 'open' })
    const events = await here.read<{ kind: string }>(
      "select kind from kernel.event where company_id = $1 and subject = 'customer:S1' order by id",
      [here.scope.company],
    )
    expect(events.map(event => event.kind)).toEqual([
      'customer-created',
      'account-opened',
      'account-stopped',
      'account-reopened',
    ])
  })

  it('hands a customer over from a day on: at once, back-dated, or when the day has come', async () => {
    await create({ code: 'H1', name: '交接', salesperson: '甲', collector: '丁' })
    const over = (salesperson: string, from: string) =>
      here.write(tx =>
        handOver(
          tx,
          { customer: 'H1', salesperson, from: dateOf(from), reason: '换区' },
          dateOf('2026-03-15'),
        ),
      )
    await over('乙', '2026-03-01')
    expect(await sheet('H1')).toMatchObject({ salesperson: '乙', collector: '丁' })
    await over('丙', '2026-04-01')
    expect(await sheet('H1')).toMatchObject({ salesperson: '乙' })
    await over('戊', '2026-02-01')
    expect(await sheet('H1')).toMatchObject({ salesperson: '乙' })
    expect((await sheet('H1')).ownership.map(owner => [owner.from, owner.salesperson])).toEqual([
      ['1970-01-01', '甲'],
      ['2026-02-01', '戊'],
      ['2026-03-01', '乙'],
      ['2026-04-01', '丙'],
    ])
    expect(await here.write(tx => applyHandOvers(tx, dateOf('2026-03-31')))).toBe(0)
    expect(await here.write(tx => applyHandOvers(tx, dateOf('2026-04-01')))).toBe(1)
    expect(await sheet('H1')).toMatchObject({ salesperson: '丙', collector: '丁' })
  })

  it('keeps contacts, addresses and payers, each list replaced as a whole', async () => {
    await create({ code: 'R1', name: '关系' })
    await create({ code: 'R2', name: '代付方' })
    const contact = { name: '王会计', role: 'finance', phone: null, email: 'w@b.cn' } as const
    await here.write(async tx => {
      await setContacts(tx, 'R1', [contact, { ...contact, name: '赵总', role: 'boss' }])
      await setContacts(tx, 'R1', [contact])
      await setAddresses(tx, 'R1', [{ kind: 'delivery', lines: '一号路 1 号\n仓库 3' }])
      await setPayers(tx, 'R1', ['R2', 'R2'])
    })
    expect(await sheet('R1')).toMatchObject({
      contacts: [contact],
      addresses: [{ kind: 'delivery', lines: '一号路 1 号\n仓库 3' }],
      payers: ['R2'],
    })
    await expect(here.write(tx => setPayers(tx, 'R1', ['R1']))).rejects.toMatchObject({ type: 'own-payer' })
    await expect(here.write(tx => setContacts(tx, 'R1', [{ ...contact, email: '?' }]))).rejects.toMatchObject(
      {
        type: 'bad-customer-email',
      },
    )
  })

  it('resolves what documents call their customers, and makes those it does not know', async () => {
    await create({ code: 'D1', name: '同名' })
    await create({ code: 'D2', name: '同名' })
    await create({ code: 'D3', name: 'D1' })
    await create({ code: 'D4', name: '独名' })
    const texts = ['D1', '独名', '同名', '没听说', '没听说过', 'null']
    const resolved = () =>
      here.write(async tx => {
        await tx.client.query('create temp table named_customer (text text) on commit drop')
        await tx.rows('insert into named_customer select unnest($1::text[])', [[...texts, '独名', null]])
        await resolveCustomers(tx)
        return tx.rows<{ text: string; code: string | null; matches: number }>(
          `select r.text, c.code, r.matches from resolved_customer r
           left join customers.customer c on c.company_id = $1 and c.id = r.customer_id
           order by array_position($2, r.text)`,
          [tx.company, texts],
        )
      })
    const known = [
      { text: 'D1', code: 'D1', matches: 1 },
      { text: '独名', code: 'D4', matches: 1 },
      { text: '同名', code: null, matches: 2 },
    ]
    expect((await resolved()).slice(0, 3)).toEqual(known)
    expect((await resolved()).slice(3).map(each => each.matches)).toEqual([0, 0, 0])
    expect(await here.write(tx => ensureCustomers(tx, [...texts, '', '没听说']))).toHaveLength(3)
    expect(await here.write(tx => ensureCustomers(tx, texts))).toEqual([])
    expect(await resolved()).toEqual([
      ...known,
      { text: '没听说', code: '没听说', matches: 1 },
      { text: '没听说过', code: '没听说过', matches: 1 },
      { text: 'null', code: 'null', matches: 1 },
    ])
    expect(await sheet('没听说')).toMatchObject({ name: '没听说', state: 'open' })
  })

  it('shows and gives another company nothing of any table', async () => {
    await there.write(async tx => {
      const { id } = await createCustomer(tx, { code: 'FAR', name: '远方' })
      await setContacts(tx, 'FAR', [{ name: 'x', role: 'boss', phone: null, email: null }])
      await setAddresses(tx, 'FAR', [{ kind: 'registered', lines: 'x' }])
      await createCustomer(tx, { code: 'FAR2', name: '远方二' })
      await setPayers(tx, 'FAR', ['FAR2'])
      return id
    })
    await expect(sheet('FAR')).rejects.toMatchObject({ type: 'customer-unknown', status: 404 })
    const company = there.scope.company
    const inserts: Record<string, string> = {
      customer: "(company_id, code, name, search_text) values ($1, 'MOLE', 'x', 'x')",
      search_key: "(company_id, place, key, customer_id) values ($1, 0, 'mole', 1)",
      contact: "(company_id, customer_id, name, role) values ($1, 1, 'x', 'boss')",
      address: "(company_id, customer_id, kind, lines) values ($1, 1, 'delivery', 'x')",
      ownership: "(company_id, customer_id, from_on) values ($1, 1, '2026-01-01')",
      payer: '(company_id, customer_id, payer_id) values ($1, 1, 2)',
    }
    for (const [table, insert] of Object.entries(inserts)) {
      const theirs = await there.read(`select from customers.${table} where company_id = $1`, [company])
      expect(theirs.length, table).toBeGreaterThan(0)
      expect(
        await here.read(`select from customers.${table} where company_id = $1`, [company]),
        table,
      ).toEqual([])
      const smuggled = transaction(database.pool, here.scope, tx =>
        tx.rows(`insert into customers.${table} ${insert}`, [company]),
      )
      await expect(smuggled, table).rejects.toThrow(/row-level security/)
    }
    for (const table of ['customer', 'ownership']) {
      const changed = await here.write(tx =>
        tx.rows(`update customers.${table} set salesperson = 'thief' where company_id = $1 returning 1`, [
          company,
        ]),
      )
      expect(changed, table).toEqual([])
    }
    for (const table of ['contact', 'address', 'payer', 'search_key']) {
      const gone = await here.write(tx =>
        tx.rows(`delete from customers.${table} where company_id = $1 returning 1`, [company]),
      )
      expect(gone, table).toEqual([])
    }
    await expect(here.write(tx => tx.rows('delete from customers.customer'))).rejects.toThrow(
      /permission denied/,
    )
  })
})
