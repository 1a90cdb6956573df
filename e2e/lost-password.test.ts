import { describe, expect, it, vi } from 'vitest'
import { saidIn, tokenIn, useLetters } from '../server/letters.fixture.ts'
import { admitPerson } from '../server/modules/identity/index.ts'
import { chineseIn, complaintsOf, expectAccessible, launch, useWorkbench } from './page.fixture.ts'
import { signIn } from './sign-in.ts'

const longest = 120_000
const name = 'Forgetful'

describe('a lost password', () => {
  const letters = useLetters()
  const bench = useWorkbench()

  it(
    'is asked for at the door, comes by letter, and is chosen anew on the page the letter opens',
    async () => {
      const { api, url } = bench
      const person = { name, role: 'credit', email: 'forgetful@example.com' } as const
      const { password = '' } = await admitPerson(api.database.pool, api.scope, person, null)
      const browser = await launch()
      const page = await (await browser.newContext({ locale: 'en' })).newPage()
      const complaints = complaintsOf(page)
      await page.goto(url)
      await page.getByRole('button', { name: 'Password lost?' }).click()
      await page.getByLabel('Name or e-mail').fill(name)
      await page.keyboard.press('Enter')
      await page.getByRole('status').filter({ hasText: 'letter' }).waitFor()
      await expectAccessible(page)
      await vi.waitFor(() => expect(letters).toHaveLength(1), { timeout: 20_000 })
      const [letter] = letters
      if (!letter) throw new Error('no letter')
      expect(letter.to).toEqual(['forgetful@example.com'])
      expect(chineseIn(saidIn(letter))).toEqual([])

      await page.goto(`${url}/reset-password#token=${encodeURIComponent(tokenIn(letter))}`)
      const [first, again] = [
        page.getByLabel(/^New password(?! once)/),
        page.getByLabel('New password once more'),
      ]
      await first.fill('a long new password')
      await again.fill('another long password')
      await page.getByRole('button', { name: 'Set the password' }).click()
      await page.getByText('The two are not the same.').waitFor()
      await expectAccessible(page)
      await again.fill('a long new password')
      await page.getByRole('button', { name: 'Set the password' }).click()
      await page.getByRole('status').waitFor()

      await page.goto(url)
      await page.locator('input[name=name]').fill(name)
      await page.locator('input[name=password]').fill(password ?? '')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').waitFor()
      await signIn(page, url, { name, password: 'a long new password' })
      expect(complaints).toEqual([])
      await browser.close()
    },
    longest,
  )
})
