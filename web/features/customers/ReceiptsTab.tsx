import { Link, useSearch } from '@tanstack/react-router'
import { Fragment } from 'react'
import { defineWords } from '../../language/language.ts'
import { Amount, amountText } from '../../ui/amount.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { MoreRows } from '../lists/MoreRows.tsx'
import { useReceipt, useReceipts } from './customer-queries.ts'
import { DocumentLink } from './DocumentLink.tsx'
import { useDocumentWords } from './document-words.ts'
import { Settlements } from './Settlements.tsx'

const useWords = defineWords('customer-receipts', {
  nothing: { en: 'No money was received from it yet.', 'zh-CN': '还没有收到过款项。' },
})

/** Money received, the latest first; one opens to what it settled. */
export function ReceiptsTab({ code }: { readonly code: string }) {
  const { t } = useWords()
  const words = useDocumentWords()
  const { document, ...search } = useSearch({ from: '/customers/$code' })
  const list = useReceipts(code)
  if (list.error) return <Broken error={list.error} onRetry={() => void list.refetch()} />
  if (list.isPending) return <Waiting rows={8} />
  const receipts = list.data.pages.flatMap(page => page.receipts)
  const currencies = new Set(receipts.map(({ currency }) => currency))
  if (receipts.length === 0) return <Empty says={t('nothing')} />
  return (
    <div className="scroll">
      <table className="t">
        <thead>
          <tr>
            <th>{words.t('number')}</th>
            <th className="sorted" aria-sort="descending">
              {words.t('date')} ↓
            </th>
            <th>{words.t('method')}</th>
            <th className="n">
              {words.t('amount')} {currencies.size === 1 ? [...currencies] : null}
            </th>
            <th className="n">{words.t('onAccount')}</th>
            <th>{words.t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {receipts.map(receipt => {
            const isOpen = receipt.number === document
            return (
              <Fragment key={receipt.number}>
                <tr className={isOpen ? 'on' : undefined}>
                  <td>
                    <Link
                      className="open"
                      to="/customers/$code"
                      params={{ code }}
                      search={isOpen ? search : { ...search, document: receipt.number }}
                      resetScroll={false}
                      aria-expanded={isOpen}
                    >
                      {receipt.number}
                    </Link>
                  </td>
                  <td className="m2">{receipt.date}</td>
                  <td>{receipt.method}</td>
                  <td className="n b">
                    <DocumentLink customer={code} number={receipt.number} isCredit>
                      {amountText(receipt.amount)}
                    </DocumentLink>
                    {currencies.size > 1 ? <span className="m sm"> {receipt.currency}</span> : null}
                  </td>
                  <td className="n">
                    <DocumentLink customer={code} number={receipt.number} isCredit>
                      <Amount value={receipt.open_amount} />
                    </DocumentLink>
                  </td>
                  <td className="m2">
                    {receipt.status === 'reversed' ? (
                      <span className="tag stop">{words.t('reversed')}</span>
                    ) : (
                      words.t(receipt.status)
                    )}
                  </td>
                </tr>
                {isOpen ? <Settled number={receipt.number} /> : null}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      <MoreRows list={list} />
    </div>
  )
}

function Settled({ number }: { readonly number: string }) {
  const { data, error, refetch } = useReceipt(number)
  return (
    <tr>
      <td colSpan={6} className="lines">
        {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Waiting rows={1} /> : null}
        {data ? <Settlements settlements={data.settlements} /> : null}
      </td>
    </tr>
  )
}
