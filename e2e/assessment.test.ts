import { beforeAll, describe, expect, it } from 'vitest'
import { specimenPdf, specimenPhoto } from '../server/demo/specimens.ts'
import { transaction } from '../server/kernel/database/transaction.ts'
import { dateOf } from '../server/kernel/dates.ts'
import { rateAnew } from '../server/modules/assessment/index.ts'
import { useWorkbench } from './page.fixture.ts'

const longest = 90_000
const atNoon = { now: '2026-03-31T04:00:00Z' }
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
/** Grades, and how a level is written in a policy. */
const codes = /\b(S0\d|T0\d|all|tier|customer|credit|owner)\b|年度授信/g

describe('credit: limits, policy, assessment', () => {
  const bench = useWorkbench()

  const ask = async (
    role: Parameters<typeof bench.api.keyOf>[0],
    method: 'GET' | 'POST',
    url: string,
    body?: object,
  ) => {
    const { api } = bench
    const answer = await api.ask(await api.keyOf(role), { method, url, ...(body ? { body } : {}) })
    return { status: answer.statusCode, body: answer.json() }
  }

  // Asked for by one, approved by another.
  beforeAll(async () => {
    const asked = { amount: '3000.00', insured: '500.00', reason: '年度授信' }
    const { body } = await ask('credit', 'POST', '/credit/S01/limits', asked)
    expect((await ask('owner', 'POST', `/requests/${body.request}/approve`, {})).status).toBe(200)
    const form = { amount: '5000.00', terms: 'net 30', purpose: 'S01', demand: '2000.00' }
    expect((await ask('credit', 'POST', '/credit-applications', { ...form, customer: 'S01' })).status).toBe(
      201,
    )
    const marks = { marketing: 2, market: 3, management: 2, capital: 2, reputation: 1 }
    const said = { kind: 'marks', on: '2026-03-01', said: { marks } }
    expect((await ask('credit', 'POST', '/credit/S01/evidence', said)).status).toBe(201)
    await transaction(bench.api.database.pool, bench.api.scope, tx =>
      rateAnew(tx, { today: dateOf('2026-03-31'), isAll: true }),
    )
  }, longest)

  it.each([
    '/credit',
    '/credit?show=none',
    '/credit/policy',
    '/credit/policy?policy=strict/3',
    '/credit/ratings',
    '/credit/budget?part=all',
    '/credit/applications',
    '/credit/applications/1',
    '/credit/customer/S01',
    '/credit/customer/S02',
  ])(
    '%s speaks one language at a time, fits a hand, and has no fault for a screen reader',
    path => bench.expectPresentable(path, { same: codes }),
    longest,
  )

  it(
    'a limit is asked for in the list, says who decides, and waits for somebody else',
    async () => {
      const { page, complaints } = await bench.enter('credit', { name: '信用经理' })
      await page.goto(`${bench.url}/credit?show=none`)
      await page.getByRole('button', { name: '申请额度 秋实五金有限公司' }).click()
      await page.getByRole('button', { name: '提交申请' }).click()
      await page.getByText('请填写额度。').waitFor()
      await page.getByLabel('额度，CNY').fill('800,000')
      await page.getByText(/审批人：.*总经理.*（申请人除外）/).waitFor()
      await page.getByLabel('其中投保').fill('900,000')
      await page.getByLabel('理由').fill('旺季')
      await page.getByRole('button', { name: '提交申请' }).click()
      await page.getByText('不能超过授信额度').waitFor()
      await page.getByLabel('其中投保').fill('200,000')
      await page.getByRole('button', { name: '提交申请' }).click()
      await page.getByRole('status').getByText('由他人审批').waitFor()
      const { body } = await ask('owner', 'GET', '/requests?state=pending')
      expect(body.requests[0]).toMatchObject({ customer: 'S02', amount: '800000.00' })
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'a policy is rewritten beside the one in force, tried on all customers, and proposed',
    async () => {
      const { page, complaints } = await bench.enter('manager', { name: 'boss', now: '2026-03-31T04:00:00Z' })
      await page.goto(`${bench.url}/credit/policy?policy=strict/3`)
      await page.getByRole('button', { name: '以此为底修改' }).click()
      await page.getByLabel('A 账期，天').fill('40')
      const differences = page.getByRole('region', { name: '与现行政策对比' })
      await differences.getByText('A · 账期，天').waitFor()
      await page.getByRole('button', { name: '对全部客户试算' }).click()
      await page.getByText(/共 3 户，将冻结 \d 户/).waitFor()
      await page.locator('details.triedon summary').first().click()
      await page.locator('details.triedon p').first().waitFor()
      await page.getByLabel('名称 · 必填').fill('从严一版')
      await page.getByLabel('理由').fill('控制风险')
      await page.reload()
      await differences.getByText('A · 账期，天').waitFor()
      expect(await page.getByLabel('名称 · 必填').inputValue()).toBe('从严一版')
      await page.getByRole('button', { name: '提出政策' }).click()
      await page.getByRole('status').getByText('政策已提交').waitFor()
      const { body } = await ask('owner', 'GET', '/requests?state=pending')
      expect((await ask('owner', 'POST', `/requests/${body.requests[0].id}/approve`, {})).status).toBe(200)
      await page.goto(`${bench.url}/credit/policy`)
      await page
        .getByRole('combobox', { name: '版本' })
        .getByText('从严一版')
        .first()
        .waitFor({ state: 'attached' })
      expect((await ask('owner', 'GET', '/credit-policies')).body.in_force).toBe('v1')
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'a budget is worked out from what is typed, split, proposed, and shown against use once approved',
    async () => {
      const { page, complaints } = await bench.enter('manager', { name: 'boss', now: '2026-03-31T04:00:00Z' })
      await page.goto(`${bench.url}/credit/budget`)
      await page.getByRole('button', { name: '制定预算' }).click()
      for (const [label, value] of [
        ['自有资金', '1,000,000'],
        ['须保留资金', '200,000'],
        ['预计回款（现有应收）', '0'],
        ['货款以外的支出', '0'],
        ['资金年成本，%', '6'],
      ] as const)
        await page.getByLabel(label).fill(value)
      await page.getByRole('button', { name: /^采用 1,0/ }).click()
      await page.getByRole('button', { name: '增加一项' }).click()
      await page.getByLabel('第 1 项 区域').fill('华东')
      await page.getByLabel('第 1 项 预算').fill('100,000')
      const preview = page.getByRole('region', { name: '预览' })
      await preview.getByRole('row', { name: /华东/ }).first().waitFor()
      await page.getByLabel('理由').fill('年度预算')
      await page.reload()
      expect(await page.getByLabel('第 1 项 预算').inputValue()).toBe('100,000')
      await page.getByRole('button', { name: '提出预算' }).click()
      await page.getByRole('status').getByText('预算已提交').waitFor()
      const { body } = await ask('owner', 'GET', '/requests?state=pending')
      expect((await ask('owner', 'POST', `/requests/${body.requests[0].id}/approve`, {})).status).toBe(200)
      await page.goto(`${bench.url}/credit/budget`)
      const table = page.getByRole('table', { name: '预算与占用' })
      await table.getByRole('row', { name: /华东/ }).getByRole('link').first().click()
      const behind = page.getByRole('table', { name: '构成：华东' })
      await behind.getByText('春晖机电有限公司').waitFor()
      // What is used opens to its currencies, and those to what is open.
      await behind.getByRole('row', { name: /春晖/ }).getByRole('link', { expanded: false }).click()
      await behind.getByRole('row', { name: /^CNY/ }).getByRole('link').first().click()
      await page.waitForURL(/open-items\?.*customer=S01/)
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'a customer is assessed by what is said of it, input by input, and the assessment kept',
    async () => {
      const { page, complaints } = await bench.enter('manager', {
        name: 'assessor',
        now: '2026-03-31T04:00:00Z',
      })
      await page.goto(`${bench.url}/customers/S02`)
      await page.getByRole('link', { name: '信用评估' }).click()
      const evidence = page.getByRole('region', { name: '信用资料' })
      await evidence.getByRole('button', { name: '登记' }).click()
      const form = page.getByRole('dialog')
      await form.getByRole('button', { name: '登记' }).click()
      await form.getByText('请填写。').waitFor()
      await form.getByLabel('资金实力').selectOption({ label: '3 分：自有资金可供一个月进货' })
      await form.getByRole('button', { name: '登记' }).click()
      await evidence.getByText('资金实力 3').waitFor()
      await evidence.getByRole('button', { name: '登记' }).click()
      await form.getByLabel('资料类型').selectOption('forecast')
      await form.getByLabel('需求量，CNY').fill('90,000')
      await form.getByRole('button', { name: '登记' }).click()
      await evidence.getByText('CNY 90,000').waitFor()
      await evidence.getByRole('button', { name: '登记' }).click()
      await form.getByLabel('资料类型').selectOption('inspection')
      await form.getByLabel('会见人员').fill('王总')
      await form.getByLabel('经营场所').selectOption('good')
      await form.locator('input[type=file]').setInputFiles(file('门店.png', specimenPhoto(2)))
      await form.getByRole('button', { name: '登记' }).click()
      await evidence.getByRole('button', { name: '现场照片 门店.png' }).waitFor()
      const before = await page.getByRole('row', { name: /资金实力/ }).innerText()
      expect(before).toMatch(/3\s+50\s+10/)
      await page.getByRole('button', { name: '评估存档' }).click()
      await page.getByRole('status').getByText('已存档').waitFor()
      await page.getByRole('region', { name: '历次评估' }).getByText('2026-03-31').first().waitFor()
      expect((await ask('owner', 'GET', '/credit/S02')).body.grade).not.toBeNull()
      expect(complaints).toEqual([])
    },
    longest,
  )

  it(
    'a salesperson applies for a customer, hands the licence in sealed, and credit says what it lacks',
    async () => {
      const sales = await bench.enter('sales', { name: '沙莉号', salesperson: '沙莉', ...atNoon })
      await sales.page.goto(`${bench.url}/customers/S02`)
      await sales.page
        .getByRole('region', { name: '授信申请' })
        .getByRole('link', { name: '申请授信' })
        .click()
      const form = sales.page.getByRole('dialog')
      await form.getByRole('button', { name: '建立申请' }).click()
      await form.getByText('请填写。').first().waitFor()
      await form.getByLabel('申请额度').fill('100,000')
      await form.getByLabel('月均需求').fill('50,000')
      await form.getByLabel('账期').fill('月结30天')
      await form.getByLabel('用途').fill('旺季备货')
      await form.getByRole('button', { name: '建立申请' }).click()
      await sales.page.getByText(/尚缺：营业执照复印件、采购人员身份证件/).waitFor()
      await sales.page.getByRole('button', { name: '上传 营业执照复印件' }).click()
      await form.locator('input[type=file]').setInputFiles(file('执照.pdf', specimenPdf('licence')))
      await form.getByRole('button', { name: '上传' }).click()
      await sales.page.getByText('待核对').waitFor()
      await sales.page.getByRole('button', { name: '查看 营业执照复印件' }).click()
      await form.getByText('已密封，仅信用和法务人员可查看').waitFor()
      const credit = await bench.enter('credit', { name: '信用经理' })
      await credit.page.goto(sales.page.url())
      await credit.page.getByRole('button', { name: '核对 营业执照复印件' }).click()
      await credit.page.getByLabel('盖有公章').check()
      await credit.page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
      await credit.page.getByText(/缺“与原件相同”/).waitFor()
      expect([...sales.complaints, ...credit.complaints]).toEqual([])
    },
    longest,
  )

  it(
    'a proposal is decided on with a reason, and less credit holds at once',
    async () => {
      const { page, complaints } = await bench.enter('manager', { name: 'decider' })
      await page.goto(`${bench.url}/credit/ratings`)
      await page.getByRole('button', { name: '处理 春晖机电有限公司' }).click()
      const form = page.getByRole('dialog')
      await form.getByRole('button', { name: '确认' }).click()
      await form.getByText('请写明理由。').waitFor()
      await form.getByLabel('理由').fill('资信下降')
      await form.getByRole('button', { name: '确认' }).click()
      await page.getByRole('status').getByText('额度与账期已调整').waitFor()
      await page.getByText('没有待处理的建议').waitFor()
      expect((await ask('owner', 'GET', '/credit/S01')).body.limit).toBe('0.00')
      expect(complaints).toEqual([])
    },
    longest,
  )
})
