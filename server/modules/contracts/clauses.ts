/** The clauses of a contract, as they are entered, stored and answered. */
import { z } from 'zod'
import {
  currencyField,
  dateField,
  decimalField,
  decimalFieldOf,
  moneyField,
} from '../../kernel/http/fields.ts'
import { familyTermsField } from '../terms/index.ts'

const line = (most: number) => z.string().trim().max(most)
const percent = decimalFieldOf(3, 4).meta({ id: 'Percent', example: '10' })

/** Size at signing, by which the law decides (中小企业划型). */
export const sizes = ['public', 'large', 'medium', 'small', 'micro'] as const

const pricedLine = z.object({ sku: line(100).min(1), cash_price: decimalField })

export const clausesField = z
  .object({
    kind: z.enum(['framework', 'one_off']).default('framework'),
    subject: line(500).default(''),
    seller: line(200).default('').meta({ description: "Empty: the company's own name" }),
    buyer: line(200).default('').meta({ description: "Empty: the customer's name" }),
    seller_size: z.enum(sizes).nullable().default(null),
    buyer_size: z.enum(sizes).nullable().default(null),
    from: dateField.nullable().default(null),
    to: dateField.nullable().default(null),
    currency: currencyField,
    amount: moneyField.nullable().default(null),
    price_list: line(200).default(''),
    prices: z.array(pricedLine).max(500).default([]),
    credit_surcharge: percent.nullable().default(null),
    terms: line(2000).default(''),
    family_terms: z
      .array(familyTermsField)
      .max(100)
      .default([])
      .meta({ description: 'Other terms for product families' }),
    due_on: dateField.nullable().default(null),
    paid_when_paid: z.boolean().default(false),
    penalty: z
      .object({ percent, per: z.enum(['day', 'month', 'year']) })
      .nullable()
      .default(null),
    rebate: line(500).default(''),
    retains_title: z.boolean().default(false),
    jurisdiction: line(300).default(''),
    delivery_proof: line(500).default(''),
    guarantor: z
      .object({ name: line(200).min(1), until: dateField.nullable().default(null) })
      .nullable()
      .default(null),
    renewal_days: z.number().int().min(0).max(365).default(30),
    note: line(2000).default(''),
  })
  .meta({ id: 'ContractClauses' })

export type Clauses = z.output<typeof clausesField>
