import { describe, expect, it } from 'vitest'
import { useWorkbench } from './page.fixture.ts'

const longest = 90_000

describe('granting less than was asked for', () => {
  const bench = useWorkbench()

  it(
    'is said with a reason, shown to the asker, and is what the limit is from then on',
    async () => {
      const { page: asker } = await bench.enter('credit', { name: '信用经理' })
      await asker.goto(`${bench.url}/credit?show=none`)
      await asker.getByRole('button', { name: '申请额度 秋实五金有限公司' }).click()
      await asker.getByLabel('额度，CNY').fill('800,000')
      await asker.getByLabel('理由').fill('旺季')
      await asker.getByRole('button', { name: '提交申请' }).click()
      await asker.getByRole('status').getByText('由他人审批').waitFor()
      const { requests } = (
        await bench.api.ask(await bench.api.keyOf('owner'), { url: '/requests?state=pending' })
      ).json()
      const at = `${bench.url}/requests?request=${requests[0].id}`

      const { page, complaints } = await bench.enter('manager', { name: '总经理' })
      await page.goto(at)
      await page.getByRole('button', { name: '调减批准' }).click()
      const form = page.getByRole('dialog', { name: '调减批准' })
      await form.getByText('申请：CNY 800,000.00；不填则按申请').waitFor()
      await form.getByRole('button', { name: '调减批准' }).click()
      await form.getByText('请填写实际批准的内容。').waitFor()
      await form.getByText('请写明调减原因。').waitFor()
      await form.getByLabel('批准金额').fill('900,000')
      await form.getByLabel('调减原因').fill('先看一季')
      await form.getByRole('button', { name: '调减批准' }).click()
      await form.locator('.fault').first().waitFor()
      await form.getByLabel('批准金额').fill('500,000')
      await form.getByRole('button', { name: '调减批准' }).click()
      await page.getByRole('status').getByText('已调减批准').waitFor()

      await asker.goto(at)
      const facts = asker.locator('dl.facts')
      await facts.getByText('CNY 800,000.00').waitFor()
      await facts.getByText('CNY 500,000.00').waitFor()
      await asker.getByText('先看一季').first().waitFor()
      await asker.goto(`${bench.url}/credit/customer/S02`)
      await asker.getByText('500,000.00').first().waitFor()
      expect(await asker.locator('main').innerText()).not.toContain('800,000.00')
      expect(complaints).toEqual([])
    },
    longest,
  )
})
