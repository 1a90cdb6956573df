/** What is open, how old it is and what it is worth. */
import { inThreeParts, invoices, type OracleCase, receipts, single } from './oracle-case.ts'

export const ageingCases: readonly OracleCase[] = [
  {
    id: 'ER-AR-02',
    area: 'ageing',
    says: 'an invoice of 100 in parts of 30, 50 and 20 percent is open as three items',
    does: [inThreeParts],
    leaves: [{ on: '2026-01-01', open: { I1: '30.00', 'I1#2': '50.00', 'I1#3': '20.00' } }],
  },
  {
    id: 'ER-AR-08',
    area: 'advance',
    says: '1000 paid before there is an invoice is money on account',
    does: [receipts('R1,C,2026-01-10,,1000.00,bank')],
    leaves: [{ on: '2026-01-10', open: { R1: '-1000.00' }, total: '0.00', unapplied: '1000.00' }],
  },
  {
    id: 'ER-AR-09',
    area: 'fx',
    says: '100 USD are worth 8000 at a rate of 80 and 8500 at 85',
    differs:
      'no entry of 500 revalues the debt: it stays 100 USD, and reports convert by the rate of their day',
    company: 'INR',
    does: [
      invoices('I1,C,2026-01-01,2026-01-31,USD,100.00'),
      { rate: ['USD', '2026-01-01', '80'] },
      { rate: ['USD', '2026-02-01', '85'] },
    ],
    leaves: [
      { on: '2026-01-31', converted: '8000.00' },
      { on: '2026-02-01', open: { I1: '100.00' }, converted: '8500.00' },
    ],
  },
  {
    id: 'ER-AR-12',
    area: 'ageing',
    says: 'a free credit of 100 is 100 to the good of a customer who owes nothing',
    does: [invoices('CN1,C,2026-01-11,,,-100.00')],
    leaves: [{ on: '2026-01-11', open: { CN1: '-100.00' }, total: '0.00', unapplied: '100.00' }],
  },
  {
    id: 'ER-AR-13',
    area: 'ageing',
    says: 'invoices of 100 and 85 come to 185 for the customer and in all',
    does: [invoices('I1,C,2026-01-01,2026-01-31,,100.00', 'I2,C,2026-01-01,2026-01-31,,85.00')],
    leaves: [{ on: '2026-01-01', total: '185.00' }],
  },
  {
    id: 'ER-AR-20',
    area: 'advance',
    says: 'an advance of 50 USD drawn by an invoice of two halves, at a rate of 80',
    differs:
      'there both halves are left with 25 (2000 each); here the oldest part is closed first, and 4000 is the second',
    company: 'INR',
    does: [
      { rate: ['USD', '2026-01-01', '80'] },
      receipts('R1,C,2026-01-01,USD,50.00,bank'),
      invoices('I1,C,2026-01-02,2026-01-31,USD,50.00', 'I1,C,2026-01-02,2026-02-28,USD,50.00'),
      { settle: ['R1', 'I1', '2026-01-02'] },
    ],
    leaves: [{ on: '2026-01-02', open: { 'I1#2': '50.00' }, converted: '4000.00' }],
  },
  {
    id: 'ER-ARS-01',
    area: 'ageing',
    says: '200 issued and due today is all there is',
    differs:
      'there the first bucket is 0-30; here what is due today is not overdue and stands before the buckets',
    does: [invoices('I1,C,2026-01-01,,,200.00')],
    leaves: [
      { on: '2026-01-01', total: '200.00', buckets: { not_due: '200.00', '1-30': '0.00' } },
      { on: '2026-01-02', total: '200.00', buckets: { not_due: '0.00', '1-30': '200.00' } },
    ],
  },
  {
    id: 'ER-ARS-04',
    area: 'control',
    says: 'with 150 paid of 200 the report and the ledger both say 50',
    does: [
      single('200.00'),
      receipts('R1,C,2026-01-10,,150.00,bank'),
      { settle: ['R1', 'I1', '2026-01-10'] },
    ],
    leaves: [{ on: '2026-01-10', total: '50.00', ledger: { receivable: '50.00' } }],
  },
  {
    id: 'ER-ARS-05',
    area: 'ageing',
    says: 'a customer who paid all has no row',
    does: [
      single('200.00'),
      receipts('R1,C,2026-01-10,,200.00,bank'),
      { settle: ['R1', 'I1', '2026-01-10'] },
    ],
    leaves: [{ on: '2026-01-10', open: {}, total: '0.00', unapplied: '0.00' }],
  },
  {
    id: 'ER-DU-05a',
    area: 'instalment',
    says: 'of two halves, due one day ago and in four days, one is overdue',
    does: [invoices('I1,C,2026-01-01,2026-01-06,,50.00', 'I1,C,2026-01-01,2026-01-11,,50.00')],
    leaves: [{ on: '2026-01-07', buckets: { not_due: '50.00', '1-30': '50.00' } }],
  },
  {
    id: 'ER-PR-09',
    area: 'ageing',
    says: 'money of a month ago that paid an invoice of today brings neither back on any later day',
    does: [
      invoices('I1,C,2026-01-31,,,25.00'),
      receipts('R1,C,2026-01-01,,25.00,bank'),
      { settle: ['R1', 'I1', '2026-01-31'] },
    ],
    leaves: [
      { on: '2026-01-30', open: { R1: '-25.00' } },
      { on: '2026-01-31', open: {} },
      { on: '2026-12-31', open: {} },
    ],
  },
  {
    id: 'KB-BS-01',
    area: 'ageing',
    says: 'balances of 0, 10 and 100 come to 110, the oldest that is not zero first',
    does: [
      invoices('I1,C,2026-01-01,,,5.00', 'I2,C,2026-01-11,,,10.00', 'I3,C,2026-02-01,,,100.00'),
      receipts('R1,C,2026-01-10,,5.00,bank'),
      { settle: ['R1', 'I1', '2026-01-10'] },
    ],
    leaves: [
      {
        on: '2026-03-01',
        open: { I2: '10.00', I3: '100.00' },
        total: '110.00',
        buckets: { '31-60': '10.00' },
      },
    ],
  },
  {
    id: 'LG-MO-01',
    area: 'ageing',
    says: 'an invoice due yesterday is overdue; one that is paid, or due tomorrow, is not',
    differs: 'there are no drafts in the books, and an invoice whose dispute was lost is owed like any other',
    does: [
      invoices(
        'I1,C,2026-01-01,2026-01-30,,1.00',
        'I2,C,2026-01-01,2026-01-30,,2.00',
        'I3,C,2026-01-01,2026-02-01,,4.00',
      ),
      receipts('R1,C,2026-01-10,,2.00,bank'),
      { settle: ['R1', 'I2', '2026-01-10'] },
    ],
    leaves: [{ on: '2026-01-31', buckets: { not_due: '4.00', '1-30': '1.00' } }],
  },
  {
    id: 'MF-DU-06',
    area: 'fx',
    says: '100 EUR are 150 CHF at a rate of 1.5',
    company: 'CHF',
    does: [invoices('I1,C,2026-01-01,2026-01-31,EUR,100.00'), { rate: ['EUR', '2026-01-01', '1.5'] }],
    leaves: [{ on: '2026-01-31', converted: '150.00' }],
  },
  {
    id: 'IS-12',
    area: 'ageing',
    says: 'what was open on a past day does not shrink by what was paid since: 110775 then, 525 now',
    does: [
      invoices('I1,C,2026-01-01,2026-01-31,,110250.00', 'I2,C,2026-01-01,2026-01-31,,525.00'),
      receipts('R1,C,2026-03-10,,110250.00,bank'),
      { settle: ['R1', 'I1', '2026-03-10'] },
    ],
    leaves: [
      { on: '2026-02-28', total: '110775.00' },
      { on: '2026-03-10', total: '525.00' },
    ],
  },
]
