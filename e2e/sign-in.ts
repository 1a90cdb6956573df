import type { Page } from 'playwright-core'

export interface Signing {
  readonly name: string
  readonly password: string
}

/** As people do it; done once the frame around every page stands. */
export async function signIn(page: Page, url: string, { name, password }: Signing): Promise<void> {
  await page.goto(url)
  await page.locator('input[name=name]').fill(name)
  await page.locator('input[name=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('nav.rail').waitFor()
}
