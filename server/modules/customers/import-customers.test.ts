import { beforeAll, describe, expect, it } from 'vitest'
import { snapshot } from '../../kernel/database/transaction.ts'
import { dateOf } from '../../kernel/dates.ts'
import { fill } from '../../kernel/language.ts'
import { currencyOf } from '../../kernel/money.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { exportCustomers } from './export-customers.ts'
import { customerSpec, reasons } from './import-columns.ts'
import { importCustomers } from './import-customers.ts'
import { searchCustomers } from './search-customers.ts'
import { companyScope, type InCompany, inCompany } from './testing.ts'

type Cell = string | number | null
type Row = Partial<Record<(typeof customerSpec)['columns'][number]['name'], Cell>>

const sqlTypes = { text: 'text', money: 'bigint', currency: 'text' } as const

describe('importing customers', () => {
  const database = useTestDatabase()
  let here: InCompany
  let there: InCompany

  beforeAll(async () => {
    here = inCompany(database.pool, await companyScope(database.pool, 'HERE'))
    there = inCompany(database.pool, await companyScope(database.pool, 'THERE'))
  })

  /** As the import engine stages rows; the first is row 2 of its file. */
  async function importRows(rows: readonly Row[], today = '2026-03-15', company = here) {
    return company.write(async tx => {
      const columns = customerSpec.columns.map(column => `"${column.name}" ${sqlTypes[column.type]}`)
      await tx.client.query(`
        create temp table staged ("row" integer primary key, ${columns.join(', ')}) on commit drop;
        create temp table rejected ("row" integer, "column" text, value text, reason text, facts jsonb) on commit drop`)
      await tx.rows('insert into staged select * from jsonb_populate_recordset(null::staged, $1::jsonb)', [
        JSON.stringify(rows.map((row, index) => ({ row: index + 2, ...row }))),
      ])
      const counts = await importCustomers.book(tx, {
        importId: 7n,
        today: dateOf(today),
        companyCurrency: currencyOf('CNY'),
        progress: () => {},
      })
      const rejected = await tx.rows<{
        row: number
        column: string
        reason: string
        facts: Record<string, string>
      }>('select "row", "column", reason, facts from rejected order by 1, 2')
      return { counts, rejected: rejected.map(each => [each.row, each.column, each.reason]), facts: rejected }
    })
  }

  const stored = async (code: string, company = here) => {
    const [row] = await company.read<Record<string, unknown>>(
      `select name, tax_id, region, tier, currency, credit_limit_minor, terms, email, phone, language, salesperson, state,
              version, (select code from customers.customer p where p.company_id = c.company_id and p.id = c.parent_id) as parent
       from customers.customer c where company_id = $1 and code = $2`,
      [company.scope.company, code],
    )
    return row
  }
  const find = async (text: string) =>
    (await snapshot(database.pool, here.scope, reader => searchCustomers(reader, text))).map(
      found => found.code,
    )
  const owners = (code: string) =>
    here.read(
      `select o.from_on, o.salesperson, o.reason from customers.ownership o
       join customers.customer c on c.company_id = o.company_id and c.id = o.customer_id
       where c.company_id = $1 and c.code = $2 order by 1`,
      [here.scope.company, code],
    )

  it('makes them with open accounts, found at once', async () => {
    const { counts, rejected } = await importRows([
      {
        code: 'A1',
        name: '重庆东风贸易有限公司',
        tax_id: '9135 0100 m000 100y 43',
        terms: '月结30天',
        language: '中文',
        salesperson: '李强',
        credit_limit: 5_000_000,
      },
      { code: 'A2', name: 'Acme Foods Ltd' },
    ])
    expect(rejected).toEqual([])
    expect(counts).toMatchObject({ created: 2, updated: 0, unchanged: 0 })
    expect(await stored('A1')).toMatchObject({
      state: 'open',
      tax_id: '91350100M000100Y43',
      terms: 'eom 30',
      language: 'zh-CN',
      credit_limit_minor: 5_000_000n,
      salesperson: '李强',
    })
    expect(await owners('A1')).toEqual([{ from_on: '1970-01-01', salesperson: '李强', reason: '' }])
    expect(await find('cqdf')).toEqual(['A1'])
    expect(await find('foods')).toEqual(['A2'])
  })

  it('changes nothing when repeated', async () => {
    const rows: Row[] = [
      {
        code: 'R1',
        name: '甲公司',
        tax_id: '91350100m000100y43',
        email: 'a@b.cn',
        terms: '30天',
        parent_code: 'R2',
      },
      { code: 'R2', name: '乙公司', language: 'English', salesperson: '王' },
    ]
    await importRows(rows)
    const before = await stored('R1')
    const { counts } = await importRows(rows, '2026-04-01')
    expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(await stored('R1')).toEqual(before)
    expect(await owners('R2')).toHaveLength(1)
  })

  it('leaves a value where the cell is empty and changes it where it is not', async () => {
    await importRows([{ code: 'U1', name: '旧名', region: '华东', email: 'old@b.cn', tier: 'A' }])
    const { counts } = await importRows([{ code: 'U1', name: '新字号', region: null, email: 'new@b.cn' }])
    expect(counts).toMatchObject({ created: 0, updated: 1, unchanged: 0 })
    expect(await stored('U1')).toMatchObject({
      name: '新字号',
      region: '华东',
      email: 'new@b.cn',
      tier: 'A',
      version: 2,
    })
    expect(await find('新字')).toEqual(['U1'])
    expect(await find('旧名')).toEqual([])
  })

  it('dates a new salesperson from the day of the import, once', async () => {
    await importRows([{ code: 'H1', name: '交接', salesperson: '甲' }])
    await importRows([{ code: 'H1', name: '交接', salesperson: '乙' }], '2026-05-01')
    await importRows([{ code: 'H1', name: '交接', salesperson: '丙' }], '2026-05-01')
    expect(await owners('H1')).toEqual([
      { from_on: '1970-01-01', salesperson: '甲', reason: '' },
      { from_on: '2026-05-01', salesperson: '丙', reason: 'import 7' },
    ])
    expect(await stored('H1')).toMatchObject({ salesperson: '丙' })
  })

  it('takes a parent from the same file, before or after it, and from earlier ones', async () => {
    await importRows([{ code: 'P0', name: '总公司' }])
    await importRows([
      { code: 'P1', name: '子公司', parent_code: 'P2' },
      { code: 'P2', name: '集团', parent_code: 'P0' },
    ])
    expect(await stored('P1')).toMatchObject({ parent: 'P2', version: 1 })
    expect(await stored('P2')).toMatchObject({ parent: 'P0' })
  })

  it.each<[string, Row, string]>([
    ['a mistyped credit code', { tax_id: '91350100M000100Y44' }, 'bad-tax-id'],
    ['a credit code cut short', { tax_id: '91350100M000100Y4' }, 'bad-tax-id'],
    ['unreadable terms', { terms: 'whenever' }, 'bad-terms'],
    ['two addresses in one cell', { email: 'a@b.cn;c@d.cn' }, 'bad-email'],
    ['a language nobody writes here', { language: 'Klingon' }, 'bad-language'],
    ['a limit below zero', { credit_limit: -1 }, 'negative-credit-limit'],
    ['an unknown parent', { parent_code: 'NOBODY' }, 'unknown-parent'],
    ['itself as parent', { parent_code: 'BAD' }, 'parent-circle'],
  ])('rejects %s and says why in both languages', async (_what, cells, reason) => {
    const { counts, rejected, facts } = await importRows([
      { code: 'BAD', name: '坏行', ...cells },
      { code: 'BADKEPT', name: '好行' },
    ])
    expect(rejected).toEqual([[2, Object.keys(cells)[0], reason]])
    expect(counts.created + counts.unchanged).toBe(1)
    expect(await stored('BAD')).toBeUndefined()
    for (const sentence of Object.values(reasons[reason as keyof typeof reasons])) {
      expect(fill(sentence, facts[0]?.facts ?? {})).not.toContain('{')
    }
  })

  it('rejects every row of a circle, and rows whose parent was rejected', async () => {
    await importRows([
      { code: 'K0', name: '零' },
      { code: 'K1', name: '一', parent_code: 'K0' },
    ])
    const { rejected } = await importRows([
      { code: 'K0', name: '零', parent_code: 'K3' },
      { code: 'K3', name: '三', parent_code: 'K1' },
      { code: 'K4', name: '四', parent_code: 'K3' },
      { code: 'K5', name: '五', parent_code: 'K4' },
      { code: 'K6', name: '六', parent_code: 'K1' },
    ])
    expect(rejected).toEqual([
      [2, 'parent_code', 'parent-circle'],
      [3, 'parent_code', 'parent-circle'],
      [4, 'parent_code', 'unknown-parent'],
      [5, 'parent_code', 'unknown-parent'],
    ])
    expect(await stored('K0')).toMatchObject({ parent: null })
    expect(await stored('K6')).toMatchObject({ parent: 'K1' })
  })

  it('takes a row that stands twice once, and rejects one that says something else', async () => {
    const { counts, rejected } = await importRows([
      { code: 'T1', name: '双' },
      { code: 'T1', name: '双' },
      { code: 'T1', name: '不同' },
    ])
    expect(rejected).toEqual([[4, 'code', 'twice-in-file']])
    expect(counts).toMatchObject({ created: 1, unchanged: 1 })
  })

  it('leaves a customer alone whose row was rejected, search included', async () => {
    await importRows([{ code: 'L1', name: '原字号' }])
    const { counts } = await importRows([{ code: 'L1', name: '改字号', email: 'no address' }])
    expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: 0 })
    expect(await find('原字号')).toEqual(['L1'])
    expect(await find('改字号')).toEqual([])
  })

  it('asks for the limit in the new currency when the currency changes', async () => {
    await importRows([{ code: 'C1', name: '外币', credit_limit: 100_00 }])
    expect((await importRows([{ code: 'C1', name: '外币', currency: 'USD' }])).rejected).toEqual([
      [2, 'currency', 'limit-in-other-currency'],
    ])
    expect(
      (await importRows([{ code: 'C1', name: '外币', currency: 'USD', credit_limit: 50_00 }])).rejected,
    ).toEqual([])
    expect(await stored('C1')).toMatchObject({ currency: 'USD', credit_limit_minor: 50_00n })
  })

  it('names the import that set credit limits and salespeople in one event each', async () => {
    const events = await here.read<{ kind: string }>(
      `select kind, sum((facts->>'customers')::integer)::integer as customers from kernel.event
       where company_id = $1 and subject = 'import:7' group by kind order by kind`,
      [here.scope.company],
    )
    expect(events).toEqual([
      { kind: 'credit-limits-imported', customers: 3 },
      { kind: 'customers-handed-over', customers: 2 },
    ])
  })

  it("does not mistake another company's customer of the same code for its own", async () => {
    await importRows([{ code: 'A1', name: '另一家' }], '2026-03-15', there)
    expect(await stored('A1', there)).toMatchObject({ name: '另一家' })
    expect(await stored('A1')).toMatchObject({ name: '重庆东风贸易有限公司' })
  })

  it('goes out in the same columns, and coming back changes nothing', async () => {
    const rows: Row[] = []
    await snapshot(database.pool, here.scope, async reader => {
      for await (const row of exportCustomers(reader)) {
        rows.push({
          ...row,
          credit_limit: row.credit_limit === null ? null : Number(row.credit_limit.replace('.', '')),
        })
      }
    })
    expect(rows.map(row => row.code)).toEqual(rows.map(row => row.code).sort())
    expect(rows.find(row => row.code === 'A1')).toMatchObject({ terms: 'eom 30', credit_limit: 5_000_000 })
    const { counts, rejected } = await importRows(rows)
    expect(rejected).toEqual([])
    expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: rows.length })
  })
})
