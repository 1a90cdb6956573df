/** The browser that tests, figures and pictures look through. */
import { existsSync } from 'node:fs'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The system's Chromium where there is one, else the one that comes from npm. */
export async function chromiumOf(): Promise<{ executablePath: string; args: string[] }> {
  const own = installed.find(existsSync)
  if (own) return { executablePath: own, args: ['--no-sandbox'] }
  const { default: packed } = await import('@sparticuz/chromium')
  return {
    executablePath: await packed.executablePath(),
    args: packed.args.filter(arg => arg !== '--single-process'),
  }
}
