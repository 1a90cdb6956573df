/** Somebody else looks after customers from a day on: one, or several at once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { api, told } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { DayField, TextField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { faultsOf } from '../forms/faults.ts'
import { RefusedForm } from '../forms/RefusedForm.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { useAsOf } from '../frame/as-of.ts'
import { notify } from '../frame/notices.ts'
import { useOwnerNames } from './use-owner-names.ts'
import { useCustomerWords } from './words.ts'

const useWords = defineWords('hand-over', {
  title: { en: 'Hand over {{count}} customers', 'zh-CN': '移交 {{count}} 户客户' },
  titleOne: { en: 'Hand over {{name}}', 'zh-CN': '移交 {{name}}' },
  stays: { en: 'Empty: stays as it is.', 'zh-CN': '留空则不变。' },
  from: { en: 'From', 'zh-CN': '移交日期' },
  reason: { en: 'Why', 'zh-CN': '移交原因' },
  preview: {
    en: '{{count}} customers change hands on {{day}}; what was sold before stays with whoever sold it.',
    'zh-CN': '{{day}} 起移交 {{count}} 户；此前的销售仍归原业务员。',
  },
  now: { en: '{{count}} now with {{name}}', 'zh-CN': '现归 {{name}}：{{count}} 户' },
  nobody: { en: 'nobody', 'zh-CN': '未指定' },
  send: { en: 'Hand over {{count}}', 'zh-CN': '移交 {{count}} 户' },
  cancel: { en: 'Leave as it was', 'zh-CN': '放弃' },
  handed: {
    en: '{{count}} handed over to {{name}} from {{day}}.',
    'zh-CN': '{{day}} 起已移交 {{count}} 户给 {{name}}。',
  },
  back: { en: 'Hand back', 'zh-CN': '移交回去' },
  handedBack: { en: '{{count}} handed back.', 'zh-CN': '已移交回原业务员：{{count}} 户。' },
  backReason: { en: 'Handed back right after', 'zh-CN': '移交后即撤回' },
  needed: { en: 'Say who takes over.', 'zh-CN': '请填写接手的业务员或催收员。' },
})

export interface HandedCustomer {
  readonly code: string
  readonly name: string
  readonly salesperson: string | null
}

interface HandOverProps {
  readonly customers: readonly HandedCustomer[]
  onDone(): void
  onClose(): void
}

export function HandOver({ customers, onDone, onClose }: HandOverProps) {
  const { t } = useWords()
  const words = useCustomerWords()
  const { today } = useAsOf()
  const queries = useQueryClient()
  const names = useOwnerNames()
  const list = useId()
  const draft = useDraft(`hand over ${customers.map(({ code }) => code).join(' ')}`)
  const entered = { salesperson: '', collector: '', from: today, reason: '', ...draft.typed }
  const set = (field: keyof typeof entered) => (value: string) => draft.type(field, value)
  const count = customers.length
  const hand = useMutation({
    mutationFn: () =>
      told(
        api.POST('/api/v1/hand-overs', {
          body: {
            customers: customers.map(({ code }) => code),
            ...(entered.salesperson.trim() ? { salesperson: entered.salesperson } : {}),
            ...(entered.collector.trim() ? { collector: entered.collector } : {}),
            from: entered.from,
            reason: entered.reason,
          },
        }),
      ),
    onSuccess: async () => {
      const before = entered.collector.trim() === '' ? formerOwners(customers) : undefined
      const name = [entered.salesperson, entered.collector]
        .map(each => each.trim())
        .filter(Boolean)
        .join(' / ')
      notify({
        says: t('handed', { count, name, day: entered.from }),
        undo: before && {
          label: t('back'),
          done: t('handedBack', { count }),
          run: () => handBack(before, entered.from, t('backReason')),
        },
      })
      draft.forget()
      await queries.invalidateQueries()
      onDone()
    },
  })
  const faults = faultsOf(hand.error, Object.keys(entered))
  const isWhole = entered.salesperson.trim() !== '' || entered.collector.trim() !== ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    hand.mutate()
  }
  return (
    <Drawer
      title={count === 1 ? t('titleOne', { name: customers[0]?.name ?? '' }) : t('title', { count })}
      onClose={onClose}
    >
      <form noValidate className="stack gap16" onSubmit={send} aria-busy={hand.isPending}>
        <RefusedForm faults={faults} />
        <datalist id={list}>
          {names.map(name => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextField
          label={words.t('salesperson')}
          value={entered.salesperson}
          list={list}
          hint={t('stays')}
          onChange={set('salesperson')}
          fault={faults.fields.salesperson}
        />
        <TextField
          label={words.t('collector')}
          value={entered.collector}
          hint={t('stays')}
          onChange={set('collector')}
          fault={faults.fields.collector}
        />
        <DayField
          label={t('from')}
          value={entered.from}
          today={today}
          required
          onChange={set('from')}
          fault={faults.fields.from}
        />
        <TextField
          label={t('reason')}
          value={entered.reason}
          required
          onChange={set('reason')}
          fault={faults.fields.reason}
        />
        <Preview customers={customers} day={entered.from} />
        <FormFoot
          action={t('send', { count })}
          isOff={hand.isPending || !isWhole || entered.reason.trim() === ''}
          back={t('cancel')}
          onBack={() => {
            draft.forget()
            onClose()
          }}
        >
          {isWhole ? null : <span className="sm m">{t('needed')}</span>}
        </FormFoot>
      </form>
    </Drawer>
  )
}

/** By who looked after them; undefined where nobody did: there is nobody to hand them back to. */
function formerOwners(customers: readonly HandedCustomer[]): ReadonlyMap<string, string[]> | undefined {
  const codes = new Map<string, string[]>()
  for (const { code, salesperson } of customers) {
    if (salesperson === null) return undefined
    codes.set(salesperson, [...(codes.get(salesperson) ?? []), code])
  }
  return codes
}

async function handBack(before: ReadonlyMap<string, string[]>, from: string, reason: string): Promise<void> {
  for (const [salesperson, customers] of before)
    await told(api.POST('/api/v1/hand-overs', { body: { customers, salesperson, from, reason } }))
}

/** How many, and whose they are until then. */
function Preview({
  customers,
  day,
}: {
  readonly customers: readonly HandedCustomer[]
  readonly day: string
}) {
  const { t } = useWords()
  const owners = new Map<string, number>()
  for (const { salesperson } of customers) {
    const name = salesperson ?? ''
    owners.set(name, (owners.get(name) ?? 0) + 1)
  }
  return (
    <div className="say" role="status">
      <div className="stack">
        <b>{t('preview', { count: customers.length, day })}</b>
        {[...owners].map(([name, count]) => (
          <span key={name}>{t('now', { name: name || t('nobody'), count })}</span>
        ))}
      </div>
    </div>
  )
}
