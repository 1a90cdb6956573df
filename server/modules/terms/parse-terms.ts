/** Payment terms from text: the contract's own forms, and the ways the trade writes them. */
import { readNumerals } from './chinese-numerals.ts'
import { refuse } from './errors.ts'
import { canonicalPercent } from './percent.ts'
import { firstDayBack, maxDays, parseTermParts } from './term-parts.ts'
import type { DatedTerms, Discount, DueOffset, TermEvent, Terms } from './types.ts'

export const acceptedForms =
  'cash, prepaid, net 30, eom 30, monthly 25 +30, on-invoice 15, 2-for-1, 2/10 net 30, parts [JSON]'

/** A space is optional wherever one stands; `#` is a whole number. Chinese numerals are digits by then. */
interface Form {
  readonly pattern: RegExp
  readonly read: (...numbers: number[]) => Terms | undefined
}

const forms: readonly Form[] = [
  form('cash|cash on delivery|cod|due on receipt', () => ({ kind: 'cash' })),
  form('现款现货|现款|现金|现结|现付|货到付款|钱货2清', () => ({ kind: 'cash' })),
  form('prepaid|prepayment|payment in advance|cash in advance|cia', () => ({ kind: 'prepaid' })),
  form('预付|预付款|预付全款|款到发货|先款后货', () => ({ kind: 'prepaid' })),
  form('net # (?:days?)?|n /? #|# days? (?:net)?', days => dated('net', days)),
  form('(?:账期|信用期|赊销|货到|开票后|发票后) # [天日]|净 # 天?|# 天 (?:账期|内付款)?', days =>
    dated('net', days),
  ),
  form('(?:eom|end of month) (?:\\+? # (?:days?)?)?|(?:net)? # (?:days?)? eom', (days = 0) =>
    dated('eom', days),
  ),
  form('月结 # 天?|月[末底] 后? \\+? # 天|当月结|月底付款|月底结清', (days = 0) => dated('eom', days)),
  form('monthly (-?\\d+) (?:\\+ # (?:days?)?)?', (cutOffDay, days = 0) => monthly(cutOffDay, days)),
  form('(?:月结|每月) # [日号] (?:截止|对账|结账)? \\+? # 天', (cutOffDay, days) => monthly(cutOffDay, days)),
  form('on -? invoice # (?:days?)?|# days? (?:after|from) (?:invoice receipt|receipt of invoice)', days =>
    dated('on-invoice', days),
  ),
  form('(?:票到|收票|收到发票|见票) 后? # 天 (?:内?付款)?|票到付款|票到即付', (days = 0) =>
    dated('on-invoice', days),
  ),
  form('# -? for -? #|送 # [结付] #', (batches, settled) => batchTerms(batches, settled)),
  form('压 1 批? [结付] 1 批?', () => batchTerms(2, 1)),
  form('(?:验收|验收合格) 后? # 天 (?:内?付款)?|# days? after acceptance', days =>
    afterEvent('acceptance', days),
  ),
  form('(?:签收|收货) 后? # 天 (?:内?付款)?|# days? after (?:delivery|receipt of goods)', days =>
    afterEvent('signature', days),
  ),
  form('(?:发货|出货) 后? # 天 (?:内?付款)?|# days? after shipment', days => afterEvent('shipment', days)),
  form('[次下] 个?月 # [日号] 前? (?:付款|付清|结清)?', day => nextMonth(day)),
  form('[次下] 个?月[底末] 前? (?:付款|付清|结清)?', () => nextMonth(31)),
]

/**
 * Terms of a text, tolerant of case, spaces, full-width characters and Chinese numerals.
 * Refuses `bad-terms`, and `bad-term-parts` where the text is `parts` and a JSON list that will not do.
 */
export function parseTerms(text: string): Terms {
  const plain = text.normalize('NFKC').replace(/[\s()]+/g, ' ')
  const terms = withDiscount(readNumerals(plain.trim()))
  if (!terms) throw refuse('bad-terms', { text: text.slice(0, 80), forms: acceptedForms })
  return terms
}

function withDiscount(text: string): Terms | undefined {
  const match =
    /^(?<percent>[\d.]+) ?%? ?\/ ?(?<days>\d+)(?!\d) ?(?:days?|天)?[ ,;]*(?<rest>.+)$/i.exec(text) ??
    /^(?<days>\d+) ?天内?(?:付款|付清)?(?:优惠|折扣|减) ?(?<percent>[\d.]+) ?%[ ,;]*(?<rest>.+)$/.exec(text)
  if (!match) return plainTerms(text)
  const { percent = '', days = '', rest = '' } = match.groups ?? {}
  const discount = discountOf(percent, Number(days))
  const terms = plainTerms(rest)
  if (!discount || !terms || !isDated(terms)) return undefined
  return { ...terms, discount }
}

function plainTerms(text: string): Terms | undefined {
  const parts = /^parts ?(\[.*)$/i.exec(text)?.[1]
  if (parts !== undefined) return { kind: 'parts', parts: parseTermParts(parts) }
  for (const { pattern, read } of forms) {
    const match = pattern.exec(text)
    if (match)
      return read(
        ...match
          .slice(1)
          .filter(group => group !== undefined)
          .map(Number),
      )
  }
  return undefined
}

function form(source: string, read: Form['read']): Form {
  const spaced = source.replaceAll(' ', ' ?').replaceAll('#', '(\\d+)')
  return { pattern: new RegExp(`^(?:${spaced})$`, 'i'), read }
}

function discountOf(text: string, withinDays: number): Discount | undefined {
  const percent = canonicalPercent(text)
  if (percent === undefined || percent === '0' || Number.parseInt(percent, 10) >= 100) return undefined
  return withinDays <= maxDays ? { percent, withinDays } : undefined
}

function dated(kind: 'net' | 'eom' | 'on-invoice', days: number): DatedTerms | undefined {
  return days <= maxDays ? { kind, days } : undefined
}

function monthly(cutOffDay: number, days: number): Terms | undefined {
  const known = cutOffDay >= firstDayBack && cutOffDay <= 31 && days <= maxDays
  // A cut-off written -0 is 0.
  return known ? { kind: 'monthly', cutOffDay: cutOffDay + 0, days } : undefined
}

function batchTerms(batches: number, settled: number): Terms | undefined {
  return batches >= 2 && batches <= 99 && settled === batches - 1 ? { kind: 'n-for', batches } : undefined
}

/** 次月 15 日: the whole on that day of the next month. */
function nextMonth(fixedDay: number): Terms | undefined {
  if (fixedDay < 1 || fixedDay > 31) return undefined
  return whole({ months: 1, fixedDay })
}

const whole = (offset: Partial<DueOffset & { event: TermEvent }>): Terms => ({
  kind: 'parts',
  parts: [{ type: 'rest', months: 0, fixedDay: null, days: 0, nextDay: null, event: 'invoice', ...offset }],
})

/** The whole so many days after something happened. */
function afterEvent(event: TermEvent, days: number): Terms | undefined {
  return days <= maxDays ? whole({ event, days }) : undefined
}

function isDated(terms: Terms): terms is DatedTerms {
  return terms.kind !== 'cash' && terms.kind !== 'prepaid' && terms.kind !== 'n-for'
}
