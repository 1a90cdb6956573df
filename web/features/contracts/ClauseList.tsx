/** The clauses of one version, as they were agreed. */
import type { ReactNode } from 'react'
import { amountText } from '../../ui/amount.tsx'
import { useClauseWords } from './clause-words.ts'
import type { ContractSheet } from './contract-queries.ts'

export function ClauseList({ contract }: { readonly contract: ContractSheet }) {
  const { t, language } = useClauseWords()
  const { clauses } = contract
  const text = (said: string) => (said === '' ? <span className="m">{t('none')}</span> : said)
  const size = (said: ContractSheet['clauses']['buyer_size']) => (said === null ? t('unstated') : t(said))
  return (
    <div className="pad t">
      <dl className="clauses">
        <Row name={t('kind')}>{t(clauses.kind)}</Row>
        {clauses.subject ? <Row name={t('subject')}>{clauses.subject}</Row> : null}
        <Row name={t('buyer_size')}>{size(clauses.buyer_size)}</Row>
        <Row name={t('seller_size')}>{size(clauses.seller_size)}</Row>
        {clauses.amount === null ? null : (
          <Row name={t('amount')}>
            {amountText(clauses.amount)} <span className="m sm">{clauses.currency}</span>
          </Row>
        )}
        <Row name={t('terms')}>
          {text(
            contract.shown === contract.version ? (contract.terms_name?.[language] ?? '') : clauses.terms,
          )}
        </Row>
        {clauses.family_terms.length === 0 ? null : (
          <Row name={t('family_terms')}>
            {clauses.family_terms.map(({ family, terms }) => (
              <div key={family}>
                {family}: {terms}
              </div>
            ))}
          </Row>
        )}
        {clauses.due_on === null ? null : <Row name={t('due_on')}>{clauses.due_on}</Row>}
        {clauses.paid_when_paid ? <Row name={t('paid_when_paid')}>{t('yes')}</Row> : null}
        <Row name={t('penalty')}>
          {clauses.penalty === null ? text('') : `${clauses.penalty.percent} % · ${t(clauses.penalty.per)}`}
        </Row>
        {clauses.rebate ? <Row name={t('rebate')}>{clauses.rebate}</Row> : null}
        <Row name={t('credit_surcharge')}>{text(clauses.credit_surcharge ?? '')}</Row>
        {clauses.price_list ? <Row name={t('price_list')}>{clauses.price_list}</Row> : null}
        <Row name={t('retains_title')}>{t(clauses.retains_title ? 'yes' : 'no')}</Row>
        <Row name={t('delivery_proof')}>{text(clauses.delivery_proof)}</Row>
        <Row name={t('jurisdiction')}>{text(clauses.jurisdiction)}</Row>
        {clauses.guarantor === null ? null : (
          <Row name={t('guarantor')}>
            {clauses.guarantor.name}
            {clauses.guarantor.until === null ? '' : ` · ${t('guarantor_until')} ${clauses.guarantor.until}`}
          </Row>
        )}
        {clauses.note ? <Row name={t('note')}>{clauses.note}</Row> : null}
      </dl>
      {contract.credit_prices.length > 0 ? <Prices contract={contract} /> : null}
    </div>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Prices({ contract }: { readonly contract: ContractSheet }) {
  const { t } = useClauseWords()
  return (
    <table className="t" aria-label={t('prices')}>
      <thead>
        <tr>
          <th scope="col">{t('sku')}</th>
          <th scope="col" className="n">
            {t('cash_price')}
          </th>
          <th scope="col" className="n">
            {t('credit_price')}
          </th>
        </tr>
      </thead>
      <tbody>
        {contract.credit_prices.map(({ sku, cash_price, credit_price }) => (
          <tr key={sku}>
            <td>{sku}</td>
            <td className="n">{amountText(cash_price)}</td>
            <td className="n">{amountText(credit_price)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
