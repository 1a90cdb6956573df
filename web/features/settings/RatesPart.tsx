import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { useMay, useMoment, useSession } from '../../session.tsx'
import { DayField, TextField } from '../../ui/field.tsx'
import { Scroll } from '../../ui/scroll.tsx'
import { Broken, Empty, Waiting } from '../../ui/states.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'

const useWords = defineWords('settings-rates', {
  title: { en: 'Rates in force', 'zh-CN': '汇率表' },
  note: {
    en: 'A rate holds from its day until the next one of its currency.',
    'zh-CN': '汇率自生效日起适用，直到同一币种的下一条汇率生效。',
  },
  none: {
    en: 'No rate yet. Amounts in other currencies are shown in their own until one is set.',
    'zh-CN': '还没有汇率。设置之前，外币金额只按原币显示。',
  },
  pair: { en: 'Pair', 'zh-CN': '币种对' },
  from: { en: 'From', 'zh-CN': '生效日' },
  rate: { en: 'Rate', 'zh-CN': '汇率' },
  by: { en: 'Set by', 'zh-CN': '设置人' },
  at: { en: 'When', 'zh-CN': '设置时间' },
  system: { en: 'the program', 'zh-CN': '系统' },
  add: { en: 'Set a rate', 'zh-CN': '设置汇率' },
  currency: { en: 'Currency', 'zh-CN': '外币币种' },
  rateOf: { en: '{{own}} for one {{currency}}', 'zh-CN': '1 {{currency}} 折合 {{own}}' },
  other: { en: 'of it', 'zh-CN': '外币' },
  day: { en: 'In force from', 'zh-CN': '生效日' },
  save: { en: 'Set the rate', 'zh-CN': '保存汇率' },
})

const key = ['rates']

/** What other currencies are worth, from which day on, and who said so. */
export function RatesPart() {
  const moment = useMoment()
  const { t } = useWords()
  const may = useMay()
  const { company } = useSession()
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => told(api.GET('/api/v1/rates')),
  })
  const rates = data?.rates.toSorted(
    (left, right) => left.currency.localeCompare(right.currency) || right.from.localeCompare(left.from),
  )
  return (
    <>
      {may('close-period') ? <NewRate /> : null}
      <section className="panel">
        <header>
          <h2>{t('title')}</h2>
          <span className="m">{t('note')}</span>
        </header>
        {error ? <Broken error={error} onRetry={() => void refetch()} /> : null}
        {rates || error ? null : <Waiting rows={4} />}
        {rates?.length === 0 ? <Empty says={t('none')} /> : null}
        {rates && rates.length > 0 ? (
          <Scroll label={t('title')}>
            <table className="t">
              <thead>
                <tr>
                  <th>{t('pair')}</th>
                  <th>{t('from')}</th>
                  <th className="n">{t('rate')}</th>
                  <th>{t('by')}</th>
                  <th>{t('at')}</th>
                </tr>
              </thead>
              <tbody>
                {rates.map(({ currency, from, rate, by, recorded_at: at }) => (
                  <tr key={`${currency} ${from}`}>
                    <td>
                      {currency} → {company.currency}
                    </td>
                    <td>{from}</td>
                    <td className="n b">{rate}</td>
                    <td>{by ?? <span className="m">{t('system')}</span>}</td>
                    <td className="m2">{moment(at)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        ) : null}
      </section>
    </>
  )
}

function NewRate() {
  const { t } = useWords()
  const { company } = useSession()
  const { today } = useAsOf()
  const queries = useQueryClient()
  const { typed, type, forget } = useDraft('rate')
  const { currency = '', rate = '', from = today } = typed
  const save = useMutation({
    mutationFn: () => told(api.POST('/api/v1/rates', { body: { currency, rate: rate.trim(), from } })),
    onSuccess: () => {
      forget()
      return queries.invalidateQueries({ queryKey: key })
    },
  })
  const faults = faultsOf(save.error, ['currency', 'rate', 'from'])
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <section className="panel">
      <header>
        <h2>{t('add')}</h2>
      </header>
      <form noValidate className="pad" onSubmit={send} aria-busy={save.isPending}>
        <RefusedForm faults={faults} />
        <div className="inline">
          <TextField
            label={t('currency')}
            value={currency}
            required
            onChange={value => type('currency', value.toUpperCase())}
            fault={faults.fields.currency}
          />
          <TextField
            label={t('rateOf', { own: company.currency, currency: currency || t('other') })}
            inputMode="decimal"
            value={rate}
            required
            onChange={value => type('rate', value)}
            fault={faults.fields.rate}
          />
          <DayField
            label={t('day')}
            value={from}
            today={today}
            required
            onChange={day => type('from', day)}
            fault={faults.fields.from}
          />
          <button
            type="submit"
            className="btn p"
            disabled={save.isPending || currency.trim() === '' || rate.trim() === ''}
          >
            {t('save')}
          </button>
        </div>
      </form>
    </section>
  )
}
