import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { useMay } from '../../session.tsx'
import { amountText, isZero } from '../../ui/amount.tsx'
import { isNegative } from '../../ui/decimal.ts'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useAsOf } from '../frame/as-of.ts'
import type { OrderSheet } from './order-queries.ts'
import { useOrderWords } from './order-words.ts'
import { SignForm } from './SignForm.tsx'

type Shipment = components['schemas']['Shipment']

/** As far as one page of the customer's shipments reaches. */
const useShipmentsOf = ({ customer, number }: OrderSheet) =>
  useQuery({
    queryKey: ['shipments', customer],
    queryFn: () => told(api.GET('/api/v1/shipments', { params: { query: { customer, limit: 500 } } })),
    select: ({ shipments }) => shipments.filter(({ order }) => order === number),
  })

export function ShipmentsPanel({ order }: { readonly order: OrderSheet }) {
  const { t } = useOrderWords()
  const { data, error, refetch, isPending } = useShipmentsOf(order)
  const [signing, setSigning] = useState<Shipment>()
  return (
    <section className="panel lined" id="shipments">
      <header>
        <h2>{t('shipments')}</h2>
      </header>
      {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Waiting rows={2} /> : null}
      {data?.length === 0 ? (
        <p className="pad t m2">{isZero(order.shipped) ? t('noShipments') : amountText(order.shipped)}</p>
      ) : null}
      {data && data.length > 0 ? (
        <Scroll label={t('shipments')}>
          <table className="t" aria-label={t('shipments')}>
            <thead>
              <tr>
                <th scope="col">{t('shipment')}</th>
                <th scope="col">{t('date')}</th>
                <th scope="col" className="n">
                  {t('amount')}
                </th>
                <th scope="col">{t('signed')}</th>
                <th scope="col">{t('state')}</th>
              </tr>
            </thead>
            <tbody>
              {data.map(each => (
                <tr key={each.number}>
                  <td>{each.number}</td>
                  <td className="m2">{each.date}</td>
                  <td className="n">{amountText(each.amount)}</td>
                  <td>
                    <Signed shipment={each} onSign={() => setSigning(each)} />
                  </td>
                  <td>
                    {each.breach ? <span className="tag stop">{t('breach')}</span> : null}
                    {isNegative(each.amount) ? <span className="tag">{t('returned')}</span> : null}
                    {each.reversed_on === null ? null : <span className="tag line">{t('reversed')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : null}
      {signing ? <SignForm shipment={signing} onClose={() => setSigning(undefined)} /> : null}
    </section>
  )
}

function Signed({ shipment, onSign }: { readonly shipment: Shipment; onSign(): void }) {
  const { t } = useOrderWords()
  const may = useMay()
  const { isPast } = useAsOf()
  const { signed, amount, reversed_on: reversed } = shipment
  const maySign = may('ship') && !isPast && reversed === null && !isNegative(amount)
  return (
    <>
      {signed ? <div title={signed.by}>{signed.on}</div> : null}
      {maySign ? (
        <button type="button" className="plain link" onClick={onSign}>
          {t(signed ? 'signCorrect' : 'sign')}
        </button>
      ) : null}
    </>
  )
}
