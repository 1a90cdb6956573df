/** What settles what, and what takes it back. */
import { fortyPaid, inThreeParts, invoices, type OracleCase, receipts, single } from './oracle-case.ts'

export const settlingCases: readonly OracleCase[] = [
  {
    id: 'ER-AR-03',
    area: 'cash-application',
    says: '40 received without naming a part closes the first and takes 10 off the second',
    does: [inThreeParts, ...fortyPaid],
    leaves: [{ on: '2026-01-10', open: { 'I1#2': '40.00', 'I1#3': '20.00' } }],
  },
  {
    id: 'ER-AR-04',
    area: 'credit-note',
    says: 'a credit note of 100 that settles nothing stands beside the parts that are left',
    does: [inThreeParts, ...fortyPaid, invoices('CN1,C,2026-01-11,,,-100.00')],
    leaves: [{ on: '2026-01-11', open: { 'I1#2': '40.00', 'I1#3': '20.00', CN1: '-100.00' } }],
  },
  {
    id: 'ER-AR-06b',
    area: 'credit-note',
    says: '100 of credit closes the 20 left of the first part, 80 go to the second; the third stays',
    does: [
      invoices(
        'I1,C,2026-01-01,2026-01-31,,60.00',
        'I1,C,2026-01-01,2026-03-02,,100.00',
        'I1,C,2026-01-01,2026-04-01,,40.00',
      ),
      ...fortyPaid,
      invoices('CN1,C,2026-01-11,,,-100.00'),
      { settle: ['CN1', 'I1', '2026-01-11'] },
    ],
    leaves: [
      { on: '2026-01-10', open: { I1: '20.00', 'I1#2': '100.00', 'I1#3': '40.00' } },
      { on: '2026-01-11', open: { 'I1#2': '20.00', 'I1#3': '40.00' } },
    ],
  },
  {
    id: 'ER-AR-07',
    area: 'credit-note',
    says: 'with 40 paid of 100, a credit note of 100 that is not applied leaves 60 owed and 100 to the good',
    does: [single('100.00'), ...fortyPaid, invoices('CN1,C,2026-01-11,,,-100.00')],
    leaves: [
      { on: '2026-01-11', open: { I1: '60.00', CN1: '-100.00' }, total: '60.00', unapplied: '100.00' },
    ],
  },
  {
    id: 'ER-AR-10',
    area: 'credit-note',
    says: 'the credit of an invoice that was paid settles another, and nothing is left',
    does: [
      invoices(
        'I1,C,2026-01-01,2026-01-31,,100.00',
        'I2,C,2026-01-02,2026-01-31,,100.00',
        'CN1,C,2026-01-11,,,-100.00',
      ),
      receipts('R1,C,2026-01-10,,100.00,bank'),
      { settle: ['R1', 'I1', '2026-01-10'] },
      { settle: ['CN1', 'I2', '2026-01-12'] },
    ],
    leaves: [{ on: '2026-01-12', open: {}, total: '0.00', unapplied: '0.00' }],
  },
  {
    id: 'ER-AR-21',
    area: 'cash-application',
    says: '99.99 received on 100 leaves a cent in sight',
    does: [single('100.00'), receipts('R1,C,2026-01-10,,99.99,bank'), { settle: ['R1', 'I1', '2026-01-10'] }],
    leaves: [{ on: '2026-01-10', open: { I1: '0.01' } }],
  },
  {
    id: 'ER-PR-02',
    area: 'cash-application',
    says: 'a debit and a payment of 921 leave nothing open on either side',
    does: [
      single('921.00'),
      receipts('R1,C,2026-01-10,,921.00,bank'),
      { settle: ['R1', 'I1', '2026-01-10'] },
    ],
    leaves: [{ on: '2026-01-10', open: {} }],
  },
  {
    id: 'ER-PR-03',
    area: 'cash-application',
    says: 'a credit of 100 pays an invoice of 100',
    does: [single('100.00'), invoices('CN1,C,2026-01-11,,,-100.00'), { settle: ['CN1', 'I1', '2026-01-11'] }],
    leaves: [{ on: '2026-01-11', total: '0.00' }],
  },
  {
    id: 'ER-PR-04',
    area: 'credit-note',
    says: 'an invoice and a credit note of 100 close each other',
    does: [single('100.00'), invoices('CN1,C,2026-01-11,,,-100.00'), { settle: ['CN1', 'I1', '2026-01-11'] }],
    leaves: [{ on: '2026-01-11', open: {} }],
  },
  {
    id: 'ER-PR-05',
    area: 'credit-note',
    says: '80 of a credit note of 100 leave 20 open on both',
    does: [
      single('100.00'),
      invoices('CN1,C,2026-01-11,,,-100.00'),
      { settle: ['CN1', 'I1', '2026-01-11', '80.00'] },
    ],
    leaves: [{ on: '2026-01-11', open: { I1: '20.00', CN1: '-20.00' } }],
  },
  {
    id: 'OCA-PR-01',
    area: 'reversal',
    says: 'a payment that the bank returns leaves 500 owed; when the return is cancelled nothing is',
    differs: 'a reversal is final here: the cancelled return is booked as a receipt of its own',
    does: [
      single('500.00'),
      receipts('R1,C,2026-01-10,,500.00,bank'),
      { settle: ['R1', 'I1', '2026-01-10'] },
      { reverse: ['receipt', 'R1', '2026-02-05'] },
      receipts('R1a,C,2026-02-09,,500.00,bank'),
      { settle: ['R1a', 'I1', '2026-02-09'] },
    ],
    leaves: [
      { on: '2026-02-04', open: {} },
      { on: '2026-02-05', open: { I1: '500.00' }, buckets: { '1-30': '500.00' } },
      { on: '2026-02-09', open: {} },
    ],
  },
  {
    id: 'KB-OI-05',
    area: 'reversal',
    says: 'a charge-back makes the customer overdue again, its reversal clears it',
    does: [
      single('249.95'),
      receipts('R1,C,2026-01-10,,249.95,card'),
      { settle: ['R1', 'I1', '2026-01-10'] },
      { reverse: ['receipt', 'R1', '2026-03-05'] },
      receipts('R1a,C,2026-03-07,,249.95,card'),
      { settle: ['R1a', 'I1', '2026-03-07'] },
    ],
    leaves: [
      { on: '2026-03-05', buckets: { '31-60': '249.95' } },
      { on: '2026-03-07', total: '0.00' },
    ],
  },
  {
    id: 'OCA-RM-09',
    area: 'write-off',
    says: '95 received on 100 and the rest of 5 given up leaves the invoice paid',
    does: [
      single('100.00'),
      receipts('R1,C,2026-01-10,,95.00,bank'),
      { settle: ['R1', 'I1', '2026-01-10'] },
      { writeOff: ['I1', '2026-01-10'] },
    ],
    leaves: [{ on: '2026-01-10', open: {}, ledger: { receivable: '0.00', write_off: '5.00' } }],
  },
  {
    id: 'IS-02',
    area: 'write-off',
    says: '42.41 received on 42.42 and a loss of one cent leaves the invoice paid',
    does: [
      single('42.42'),
      receipts('R1,C,2026-01-10,,42.41,bank'),
      { settle: ['R1', 'I1', '2026-01-10'] },
      { writeOff: ['I1', '2026-01-10'] },
    ],
    leaves: [{ on: '2026-01-10', open: {}, ledger: { receivable: '0.00', write_off: '0.01' } }],
  },
]
