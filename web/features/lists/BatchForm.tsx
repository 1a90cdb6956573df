/** The same for several rows, each by itself: what it means before, what came of each after. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { defineWords } from '../../language/language.ts'
import { Drawer } from '../../ui/drawer.tsx'
import { LinesField } from '../../ui/field.tsx'
import { FormFoot } from '../../ui/form-foot.tsx'
import { useSaid } from '../../ui/said.ts'

const useWords = defineWords('batch', {
  needed: { en: 'Say why.', 'zh-CN': '请填写原因。' },
  running: { en: '{{done}} of {{count}} done…', 'zh-CN': '已处理 {{done}} / {{count}}…' },
  ended: { en: '{{done}} of {{count}} done.', 'zh-CN': '共 {{count}} 项，完成 {{done}} 项。' },
  failed: { en: 'not done', 'zh-CN': '未完成' },
  back: { en: 'Back', 'zh-CN': '返回' },
  close: { en: 'Close', 'zh-CN': '关闭' },
})

interface BatchFormProps<Row> {
  readonly title: string
  /** Those chosen when it was opened: what is done leaves the list behind, and stays here with what came of it. */
  readonly rows: readonly Row[]
  keyOf(row: Row): string
  nameOf(row: Row): string
  /** What it means for the row, before. */
  previewOf(row: Row): ReactNode
  /** What it means for all of them. */
  readonly sum: ReactNode
  readonly reason: { readonly name: string; readonly hint?: string; readonly isNeeded: boolean }
  readonly action: string
  /** Not while what it means is not known yet. */
  readonly isOff?: boolean
  /** What came of it, in words; what fails says why. */
  run(row: Row, reason: string): Promise<string>
  onClose(): void
}

interface Outcome {
  readonly isDone: boolean
  readonly says: string
}

export function BatchForm<Row>(props: BatchFormProps<Row>) {
  const { title, rows, keyOf, nameOf, previewOf, sum, action, run, onClose } = props
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const said = useSaid()
  const queries = useQueryClient()
  const batch = useMutation({
    mutationFn: async () => {
      for (const row of rows) {
        const outcome = await run(row, reason.trim()).then(
          says => ({ isDone: true, says }),
          (error: unknown) => ({ isDone: false, says: said(error) }),
        )
        setOutcomes(before => new Map(before).set(keyOf(row), outcome))
      }
    },
    onSettled: () => queries.invalidateQueries(),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (props.reason.isNeeded && reason.trim() === '') return setFault(t('needed'))
    setFault(undefined)
    batch.mutate()
  }
  const leave = () => {
    if (!batch.isPending) onClose()
  }
  const done = [...outcomes.values()].filter(({ isDone }) => isDone).length
  return (
    <Drawer title={title} onClose={leave}>
      <form noValidate className="stack gap16" onSubmit={send} aria-busy={batch.isPending}>
        {sum}
        {batch.isIdle ? (
          <LinesField
            label={props.reason.name}
            hint={props.reason.hint}
            value={reason}
            required={props.reason.isNeeded}
            fault={fault}
            onChange={setReason}
          />
        ) : (
          <p className="say" role="status">
            {t(batch.isPending ? 'running' : 'ended', { done, count: rows.length })}
          </p>
        )}
        <ul className="lived batchlist">
          {rows.map(row => {
            const outcome = outcomes.get(keyOf(row))
            return (
              <li key={keyOf(row)}>
                <b>{nameOf(row)}</b>
                {outcome ? (
                  <div className={outcome.isDone ? 'ok' : 'stop'}>
                    {outcome.isDone ? outcome.says : `${t('failed')}: ${outcome.says}`}
                  </div>
                ) : (
                  previewOf(row)
                )}
              </li>
            )
          })}
        </ul>
        {batch.isIdle ? (
          <FormFoot action={action} isOff={props.isOff ?? false} back={t('back')} onBack={leave} />
        ) : (
          <div className="formfoot">
            <span className="sp" />
            <button type="button" className="btn" disabled={batch.isPending} onClick={leave}>
              {t('close')}
            </button>
          </div>
        )}
      </form>
    </Drawer>
  )
}
