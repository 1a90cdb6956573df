/** What the text of an environment variable may be. */
import { z } from 'zod'

export const text = z.string().trim().min(1).max(1000)

const url = (protocols: readonly string[]) =>
  text.refine(given => URL.canParse(given) && protocols.includes(new URL(given).protocol))

export const webAddress = url(['http:', 'https:']).transform(given => given.replace(/\/+$/, ''))
export const mailServer = url(['smtp:', 'smtps:'])

export const count = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .refine(number => number >= least && number <= most)

export const secret = (least: number) => z.string().min(least).max(1000)

export const secretList = z
  .string()
  .max(20_000)
  .transform(given => given.split(',').map(each => each.trim()))
  .refine(listed => listed.every(each => each.length >= 32))

/** `https://a.example, https://b.example` */
export const origins = text.transform((given, issues): readonly string[] => {
  const listed = given.split(',').map(each => each.trim())
  if (listed.every(each => URL.canParse(each) && new URL(each).origin === each)) return listed
  issues.addIssue({ code: 'custom' })
  return z.NEVER
})

/** A number of proxies, or the addresses they have: never everybody, who could then name any address as his own. */
export const proxies = text.transform((given, issues): number | readonly string[] => {
  if (/^[1-9]$/.test(given)) return Number(given)
  const listed = given.split(',').map(each => each.trim())
  if (listed.every(each => /^(?:loopback|linklocal|uniquelocal|[\da-f.:]+(?:\/[1-9]\d{0,2})?)$/i.test(each)))
    return listed
  issues.addIssue({ code: 'custom' })
  return z.NEVER
})
