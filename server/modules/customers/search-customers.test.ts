import { beforeAll, describe, expect, it } from 'vitest'
import { snapshot } from '../../kernel/database/transaction.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { createCustomer } from './create-customer.ts'
import { ensureCustomers } from './ensure-customers.ts'
import { searchCustomers } from './search-customers.ts'
import { rarestWord, searchSql, searchValues } from './store-search.ts'
import { companyScope, type InCompany, inCompany } from './testing.ts'
import { updateCustomer } from './update-customer.ts'

const many = 20_000

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  Plans?: Plan[]
}

describe('searching customers', () => {
  const database = useTestDatabase()
  let here: InCompany
  let there: InCompany

  beforeAll(async () => {
    here = inCompany(database.pool, await companyScope(database.pool, 'HERE'))
    there = inCompany(database.pool, await companyScope(database.pool, 'THERE'))
    await here.write(async tx => {
      await createCustomer(tx, {
        code: 'C-000123',
        name: '重庆东风贸易有限公司',
        taxId: '91350100M000100Y43',
      })
      await createCustomer(tx, { code: 'DF', name: '上海东风' })
      await createCustomer(tx, { code: 'X9', name: '东风' })
      await createCustomer(tx, { code: 'ACME', name: 'Acme Foods Ltd' })
    })
    await there.write(async tx => {
      await createCustomer(tx, { code: 'SECRET', name: '东风机密客户', taxId: '91350100M000100Y43' })
    })
  })

  const find = async (text: string, company = here) =>
    (await snapshot(database.pool, company.scope, reader => searchCustomers(reader, text))).map(
      found => found.code,
    )

  it.each([
    ['东风', ['X9', 'C-000123', 'DF']],
    ['df', ['DF', 'X9', 'C-000123']],
    ['dongfeng', ['X9', 'C-000123', 'DF']],
    ['cqdfmy', ['C-000123']],
    ['chongqingdongfengmaoyi', ['C-000123']],
    ['重庆东风贸易有限公司', ['C-000123']],
    ['重庆 贸易', ['C-000123']],
    ['贸易 上海', []],
    ['91350100M000100Y43', ['C-000123']],
    ['913501', ['C-000123']],
    ['m000100y43', ['C-000123']],
    ['c-000123', ['C-000123']],
    ['C000', ['C-000123']],
    ['123', ['C-000123']],
    ['FOODS', ['ACME']],
    ['有限公司', []],
    ['风贸', ['C-000123']],
    ['机密', []],
    ['SECRET', []],
  ])('%s finds %j', async (text, codes) => {
    expect(await find(text)).toEqual(codes)
  })

  it('follows a change of name and tax number', async () => {
    await here.write(async tx => {
      const { version } = await createCustomer(tx, { code: 'M1', name: '木兰' })
      await updateCustomer(tx, { code: 'M1', version, name: '玉兰', taxId: 'DE999888777' })
    })
    expect(await find('木兰')).toEqual([])
    expect(await find('yulan')).toEqual(['M1'])
    expect(await find('de9998')).toEqual(['M1'])
  })

  it.each([
    '%',
    '_',
    '东风%',
    "东风' or '1'='1",
    "'; drop table customers.customer; --",
    '\\',
    '东\u0000风',
    '{东风}',
    '"东风"',
    '',
    '\u{10FFFF}',
    '机密客户',
    'SECRET',
  ])('%j never shows another company a customer', async text => {
    expect(await find(text)).not.toContain('SECRET')
    expect((await find(text, there)).filter(code => code !== 'SECRET')).toEqual([])
  })

  it.each([10_000, 400, 201, 200])('%d characters find nothing and cost nothing', async length => {
    expect(await find('东'.repeat(length))).toEqual([])
  })

  it('shows nothing of another company even when the SQL names it', async () => {
    const seen = await here.read(searchSql, searchValues(there.scope.company, ['东风'], '东风', 50))
    expect(seen).toEqual([])
    expect(
      await here.read('select 1 from customers.search_key where company_id = $1', [there.scope.company]),
    ).toEqual([])
  })

  describe(`among ${many} customers`, () => {
    beforeAll(async () => {
      const places = ['上海', '北京', '重庆', '广州']
      const words = ['东', '风', '长', '城', '华', '达', '利', '瑞']
      const names = Array.from({ length: many }, (_, index) => {
        const word = (shift: number) => words[Math.floor(index / 8 ** shift) % 8]
        return `${places[index % 4]}${word(0)}${word(1)}${word(2)}贸易${index}有限公司`
      })
      await here.write(tx => ensureCustomers(tx, names))
      await database.owner.query('analyze customers.customer')
      await database.owner.query('analyze customers.search_key')
    })

    it('a word that thousands share finds fifty, the beginnings first', async () => {
      const found = await snapshot(database.pool, here.scope, reader => searchCustomers(reader, '上海'))
      expect(found).toHaveLength(50)
      expect(new Set(found.map(each => each.rank))).toEqual(new Set([2]))
      expect(await find('maoyi')).toHaveLength(50)
      expect(await find('s')).toHaveLength(50)
    })

    it('two common words together are found where one customer has both', async () => {
      expect(await find('贸易 19999')).toEqual([expect.stringContaining('贸易19999')])
    })

    it('one whole name among many alike is found', async () => {
      expect((await find('广州瑞瑞城贸易19999有限公司')).length).toBeLessThanOrEqual(1)
      const [name] = await find('19999')
      expect(await find(name ?? '')).toEqual([name])
    })

    it.each(['东', '上海', 'maoyi', 's', 'shanghai', '1', '贸易 瑞', 'zzz', '91350100M000100Y43'])(
      '%s reads ranges of keys and rows by id, never all of them',
      async text => {
        const words = text.toLowerCase().split(' ')
        const plan = await snapshot(database.pool, here.scope, async reader => {
          const driver = await rarestWord(reader, words)
          const values = searchValues(reader.company, words, driver, 50)
          const [row] = await reader.rows<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
            `explain (analyze, format json) ${searchSql}`,
            values,
          )
          return row?.['QUERY PLAN'][0].Plan
        })
        const nodes = plan ? everyNode(plan) : []
        expect(nodes.filter(node => node['Relation Name']).length).toBeGreaterThan(0)
        expect(nodes.filter(node => node['Node Type'] === 'Seq Scan')).toEqual([])
        const read = nodes
          .filter(node => node['Relation Name'])
          .reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0)
        expect(read).toBeLessThan(many)
      },
    )
  })
})

function everyNode(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(everyNode)]
}
