import { Link, useSearch } from '@tanstack/react-router'
import { Fragment } from 'react'
import { defineWords } from '../../language/language.ts'
import { Amount, amountText } from '../../ui/amount.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { MoreRows } from '../lists/MoreRows.tsx'
import { useInvoice, useInvoices } from './customer-queries.ts'
import { DocumentLink } from './DocumentLink.tsx'
import { useDocumentWords } from './document-words.ts'
import { Settlements } from './Settlements.tsx'

const useWords = defineWords('customer-invoices', {
  nothing: {
    en: 'No invoice yet. They come with an import, or are entered one by one.',
    'zh-CN': '还没有发票。可以导入，也可以逐张录入。',
  },
})

/** Its invoices and credit notes, the latest first; one opens to its lines and what settled it. */
export function InvoicesTab({ code }: { readonly code: string }) {
  const { t } = useWords()
  const words = useDocumentWords()
  const { document, ...search } = useSearch({ from: '/customers/$code' })
  const list = useInvoices(code)
  if (list.error) return <Broken error={list.error} onRetry={() => void list.refetch()} />
  if (list.isPending) return <Waiting rows={8} />
  const invoices = list.data.pages.flatMap(page => page.invoices)
  const currencies = new Set(invoices.map(({ currency }) => currency))
  if (invoices.length === 0) return <Empty says={t('nothing')} />
  return (
    <div className="scroll">
      <table className="t">
        <thead>
          <tr>
            <th>{words.t('number')}</th>
            <th className="sorted" aria-sort="descending">
              {words.t('date')} ↓
            </th>
            <th>{words.t('due')}</th>
            <th className="n">
              {words.t('amount')} {currencies.size === 1 ? [...currencies] : null}
            </th>
            <th className="n">{words.t('openAmount')}</th>
            <th>{words.t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {invoices.map(invoice => {
            const isOpen = invoice.number === document
            return (
              <Fragment key={invoice.number}>
                <tr className={isOpen ? 'on' : undefined}>
                  <td>
                    <Link
                      className="open"
                      to="/customers/$code"
                      params={{ code }}
                      search={isOpen ? search : { ...search, document: invoice.number }}
                      resetScroll={false}
                      aria-expanded={isOpen}
                    >
                      {invoice.number}
                    </Link>{' '}
                    {invoice.kind === 'credit_note' ? (
                      <span className="tag">{words.t('credit_note')}</span>
                    ) : null}
                  </td>
                  <td className="m2">{invoice.issued}</td>
                  <td>{invoice.due}</td>
                  <td className="n b">
                    <DocumentLink
                      customer={code}
                      number={invoice.number}
                      isCredit={invoice.kind === 'credit_note'}
                    >
                      {amountText(invoice.amount)}
                    </DocumentLink>
                    {currencies.size > 1 ? <span className="m sm"> {invoice.currency}</span> : null}
                  </td>
                  <td className="n">
                    <DocumentLink
                      customer={code}
                      number={invoice.number}
                      isCredit={invoice.kind === 'credit_note'}
                    >
                      <Amount value={invoice.open_amount} />
                    </DocumentLink>
                  </td>
                  <td className="m2">{words.t(invoice.status)}</td>
                </tr>
                {isOpen ? <InvoiceLines number={invoice.number} /> : null}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      <MoreRows list={list} />
    </div>
  )
}

function InvoiceLines({ number }: { readonly number: string }) {
  const words = useDocumentWords()
  const { data, error, refetch } = useInvoice(number)
  return (
    <tr>
      <td colSpan={6} className="lines">
        {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Waiting rows={2} /> : null}
        {data ? (
          <>
            {data.order ? <p className="sm m">{words.t('order', { number: data.order })}</p> : null}
            {data.lines.length === 0 ? <p className="sm m">{words.t('noLines')}</p> : null}
            {data.lines.length > 0 ? (
              <table className="t inner">
                <thead>
                  <tr>
                    <th>{words.t('product')}</th>
                    <th className="n">{words.t('quantity')}</th>
                    <th className="n">{words.t('price')}</th>
                    <th className="n">{words.t('net')}</th>
                    <th className="n">{words.t('tax')}</th>
                    <th className="n">{words.t('amount')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.lines.map((line, at) => (
                    <tr key={line.line ?? at}>
                      <td>{line.sku}</td>
                      <td className="n">{line.quantity === null ? null : amountText(line.quantity)}</td>
                      <td className="n">{line.unit_price === null ? null : amountText(line.unit_price)}</td>
                      <td className="n">{line.net === null ? null : amountText(line.net)}</td>
                      <td className="n">{line.tax === null ? null : amountText(line.tax)}</td>
                      <td className="n b">{amountText(line.amount)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ) : null}
            <Settlements settlements={data.settlements} />
          </>
        ) : null}
      </td>
    </tr>
  )
}
