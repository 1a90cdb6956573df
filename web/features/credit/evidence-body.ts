/** What is typed as the server reads it. */
import type { EvidenceKind } from './assess-queries.ts'

export type Typed = Readonly<Record<string, string>>

export const criteria = ['marketing', 'market', 'management', 'capital', 'reputation'] as const
export const figureNames = [
  'net_worth',
  'assets',
  'current_assets',
  'current_liabilities',
  'revenue',
  'net_profit',
] as const
export const ratings = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C', 'D'] as const
export const pointNames = [
  'premises',
  'stock',
  'staff',
  'books',
  'sales',
  'competitors',
  'neighbours',
] as const

/** Where a refusal can be shown, by kind. */
export const fieldsOf: Readonly<Record<EvidenceKind, readonly string[]>> = {
  marks: ['marks'],
  figures: figureNames,
  rating: ['agency'],
  forecast: ['amount'],
  inspection: ['met', 'points'],
}

const has = (typed: Typed, field: string) => (typed[field] ?? '').trim() !== ''
const plain = (text: string | undefined) => (text ?? '').replaceAll(/[,，\s]/g, '')

/** Fields that must be filled in. */
export function missingIn(kind: EvidenceKind, typed: Typed): string[] {
  const lacks = (fields: readonly string[]) => fields.filter(field => !has(typed, field))
  if (kind === 'marks') return criteria.some(field => has(typed, field)) ? [] : ['marks']
  if (kind === 'figures') return lacks(figureNames)
  if (kind === 'rating') return lacks(['agency'])
  if (kind === 'forecast') return lacks(['amount'])
  return [...lacks(['met']), ...(pointNames.some(point => has(typed, point)) ? [] : ['points'])]
}

export function evidenceBody(kind: EvidenceKind, on: string, typed: Typed, currency: string) {
  const remark = typed.remark?.trim() ?? ''
  switch (kind) {
    case 'marks': {
      const marks = Object.fromEntries(
        criteria.filter(field => has(typed, field)).map(field => [field, Number(typed[field])]),
      )
      return { kind, on, said: { marks, remark } }
    }
    case 'figures': {
      const figure = (name: (typeof figureNames)[number]) => plain(typed[name])
      return {
        kind,
        on,
        said: {
          currency,
          net_worth: figure('net_worth'),
          assets: figure('assets'),
          current_assets: figure('current_assets'),
          current_liabilities: figure('current_liabilities'),
          revenue: figure('revenue'),
          net_profit: figure('net_profit'),
          remark,
        },
      }
    }
    case 'rating':
      return {
        kind,
        on,
        said: {
          agency: typed.agency?.trim() ?? '',
          rating: ratings.find(each => each === typed.rating) ?? 'A',
          remark,
        },
      }
    case 'forecast':
      return { kind, on, said: { currency, amount: plain(typed.amount), remark } }
    default:
      return {
        kind: 'inspection' as const,
        on,
        said: {
          met: typed.met?.trim() ?? '',
          points: pointNames
            .filter(point => has(typed, point))
            .map(point => ({ point, is_good: typed[point] === 'good' })),
          remark,
        },
      }
  }
}
