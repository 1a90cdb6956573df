/** Terms that come with a file of customers: longer ones hold at once where whoever imports could approve them, else not at all. */
import type { Transaction } from '../../kernel/database/transaction.ts'
import { Problem } from '../../kernel/problem.ts'
import { mayBookAtOnce } from '../approvals/index.ts'
import type { ImportContext, ImportKind } from '../exchange/index.ts'
import { inCompanyCurrency } from '../ledger/index.ts'
import { canonicalTerms, parseFamilyTerms } from '../terms/index.ts'
import { isLongerAnywhere } from './lengthen-terms.ts'
import { type BroughtTerms, gatherBroughtTerms, rejectTerms } from './store-brought-terms.ts'

export const customerImportWithTerms = (customers: ImportKind): ImportKind => ({
  ...customers,
  reasons: {
    ...customers.reasons,
    'terms-beyond-band': {
      en: 'longer terms than {before} are more than your role may approve for this limit: change them on the customer’s page, where somebody else is asked',
      'zh-CN': '账期较现行 {before} 延长，且按其额度超出本角色的审批权限；请在客户页面修改，由他人审批',
    },
  },
  async book(tx, context) {
    const { presentColumns: columns } = context
    if (tx.person !== null && (columns.has('terms') || columns.has('family_terms')))
      await rejectBeyondRight(tx, context)
    return customers.book(tx, context)
  },
})

async function rejectBeyondRight(tx: Transaction, { companyCurrency, today }: ImportContext): Promise<void> {
  const may = await mayBookAtOnce(tx, 'customer-terms')
  const rejected: BroughtTerms[] = []
  for (const brought of await gatherBroughtTerms(tx, companyCurrency, today)) {
    if (!isLengthened(brought)) continue
    const { amountMinor, currency } = brought
    const baseMinor = await inCompanyCurrency(tx, { minor: amountMinor, currency }, today)
    if (!may({ amountMinor, baseMinor })) rejected.push(brought)
  }
  await rejectTerms(tx, rejected)
}

/** What cannot be read is rejected for that by the import itself. */
function isLengthened({ before, terms, familyTerms }: BroughtTerms): boolean {
  try {
    const after = {
      terms: terms === null ? before.terms : canonicalTerms(terms),
      familyTerms: familyTerms === null ? before.familyTerms : parseFamilyTerms(familyTerms),
    }
    return isLongerAnywhere({ before, after })
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}
