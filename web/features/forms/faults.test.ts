import { describe, expect, it } from 'vitest'
import { Refusal } from '../../api/client.ts'
import { faultsOf } from './faults.ts'

const refused = (...pointers: string[]) =>
  new Refusal(
    422,
    'bad',
    'Bad',
    'All of it is bad.',
    pointers.map(pointer => ({ pointer, detail: `bad ${pointer}` })),
    {},
  )

describe('what the server refuses of a form', () => {
  it.each([
    ['/amount', 'amount'],
    ['/said/amount', 'amount'],
    ['/paying_days/0', 'paying_days'],
  ])('%s stands at the field %s', (pointer, field) => {
    const { fields, others } = faultsOf(refused(pointer), [field, 'other'])
    expect({ fields, others }).toEqual({ fields: { [field]: `bad ${pointer}` }, others: [] })
  })

  it('is said above the form where it belongs to none of its fields', () => {
    const { fields, others } = faultsOf(refused('/customers/0', '/amounts'), ['amount'])
    expect({ fields, others }).toEqual({ fields: {}, others: ['bad /customers/0', 'bad /amounts'] })
  })

  it('is said above the form where it names no field', () => {
    expect(faultsOf(refused(), ['amount']).others).toEqual(['All of it is bad.'])
  })
})
