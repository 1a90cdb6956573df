import type { FormEvent } from 'react'
import { TextField } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { useDraft } from '../forms/use-draft.ts'
import type { Draft } from './import-queries.ts'
import { useImportWords } from './words.ts'

interface DraftOptionsProps {
  readonly id: string
  readonly options: Draft['options']
  onSay(options: Draft['options']): void
}

export function DraftOptions({ id, options, onSay }: DraftOptionsProps) {
  const { t } = useImportWords()
  const { typed, type } = useDraft(`import ${id}`)
  const expect = typed.expect ?? options.expect ?? ''
  const wanted = expect.trim() === '' ? null : expect.trim()
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSay({ ...options, expect: wanted })
  }
  return (
    <section className="panel">
      <header>
        <h2>{t('options')}</h2>
      </header>
      <div className="importoptions">
        <Option
          says={t('allowNew')}
          hint={t('newCustomersHint')}
          value={options.new_customers}
          onChange={value => onSay({ ...options, new_customers: value })}
        />
        <Option
          says={t('partial')}
          hint={t('partialHint')}
          value={options.partial}
          onChange={value => onSay({ ...options, partial: value })}
        />
        <form noValidate onSubmit={send}>
          <TextField
            label={t('expect')}
            hint={t('expectHint')}
            inputMode="decimal"
            value={expect}
            onChange={text => type('expect', text)}
          />
          {wanted === options.expect ? null : (
            <button type="submit" className="btn">
              {t('apply')}
            </button>
          )}
        </form>
      </div>
    </section>
  )
}

interface OptionProps {
  readonly says: string
  readonly hint: string
  readonly value: boolean
  onChange(value: boolean): void
}

function Option({ says, hint, ...tick }: OptionProps) {
  return (
    <Tick className="tickbox" {...tick}>
      <span>
        {says}
        <br />
        <span className="sm m">{hint}</span>
      </span>
    </Tick>
  )
}
