/** One document: how what is open of it came about. */
import { amountText, isZero } from '../../ui/amount.tsx'
import { minus, sum } from '../../ui/decimal.ts'
import { Broken, Waiting } from '../../ui/states.tsx'
import { useOpenItems } from './aging-queries.ts'
import { DocumentActions, TakeBack } from './DocumentActions.tsx'
import { DocumentLines } from './DocumentLines.tsx'
import { DueDays } from './DueDays.tsx'
import { useDocument } from './document-query.ts'
import { type Settlement, type Step, type Story, stepsOf, unsigned } from './document-story.ts'
import { LevelHead } from './LevelHead.tsx'
import { useSeen } from './use-seen.ts'
import { useDrillWords } from './words.ts'

/** Where the document stands open: what of it, and how to open an entry of it. */
export interface DocumentView {
  readonly search: { readonly bucket?: string; readonly entry?: string }
  change(wanted: { readonly entry: string }): void
}

interface DocumentLevelProps {
  readonly view: DocumentView
  readonly customer: string
  readonly number: string
  readonly day: string
  /** How many levels lie above it, and itself. */
  readonly level?: number
}

export function DocumentLevel({ view, customer, number, day, level = 2 }: DocumentLevelProps) {
  const { t } = useDrillWords()
  const isCredit = view.search.bucket === 'unapplied'
  const { data, error, refetch } = useDocument(number, isCredit)
  const open = useOpenOf(customer, number, day)
  const section = useSeen<HTMLElement>(data !== undefined, number)
  if (error) return <Broken error={error} onRetry={() => void refetch()} />
  return (
    <section ref={section}>
      <LevelHead level={level} name={`${t(data ? data.story.kind : 'document')} ${number}`}>
        {t('how')}
      </LevelHead>
      {data ? <Steps story={data.story} {...{ view, number, day, open }} /> : <Waiting rows={3} />}
      {data?.sheet ? <DocumentLines sheet={data.sheet} /> : null}
      {data?.sheet ? <DueDays sheet={data.sheet} /> : null}
      {data ? (
        <DocumentActions
          {...{ customer, number }}
          story={data.story}
          isOpen={!isZero(open ?? leftOf(data.story, day))}
        />
      ) : null}
    </section>
  )
}

const leftOf = (story: Story, day: string) => stepsOf(story, day).at(-1)?.balance ?? story.booked

interface StepsProps extends Pick<DocumentLevelProps, 'view' | 'number' | 'day'> {
  readonly story: Story
  /** What the ageing counts as open of it. */
  readonly open: string | undefined
}

function Steps({ story, view, number, day, open }: StepsProps) {
  const { t } = useDrillWords()
  const steps = stepsOf(story, day)
  const left = leftOf(story, day)
  const isLeft = open === undefined || isZero(minus(open, left))
  return (
    <table className="t">
      <thead>
        <tr>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('entry')}</th>
          <th scope="col" className="n">
            {t('change')}
          </th>
          <th scope="col" className="n">
            {t('balance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one entry may settle two parts of it
          <StepLine key={`${step.entry} ${index}`} {...{ step, story, number, view }} />
        ))}
        {isLeft ? null : (
          <tr>
            <td>{day.slice(2)}</td>
            <td colSpan={2}>{t('undoneLater')}</td>
            <td className="n">{amountText(minus(open, left))}</td>
            <td className="n">{amountText(open)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <td>{day.slice(2)}</td>
          <td colSpan={3}>{t('stillOpen')}</td>
          <td className="n">{amountText(isLeft ? left : open)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** What the ageing counts as open of the document on the day; undefined until it is known. */
function useOpenOf(customer: string, number: string, day: string): string | undefined {
  const { data } = useOpenItems(customer, day)
  if (!data) return undefined
  return sum(data.items.filter(item => item.number === number).map(item => unsigned(item.open)))
}

interface StepLineProps {
  readonly step: Step
  readonly story: Story
  readonly number: string
  readonly view: DocumentView
}

function StepLine({ step, story, number, view }: StepLineProps) {
  const { t } = useDrillWords()
  const on = view.search.entry === step.entry
  const said = useSaid()
  return (
    <tr className={on ? 'on' : undefined}>
      <td title={step.date}>{step.date.slice(2)}</td>
      <td className="what">
        {step.settlement ? said(step.settlement) : beginning(story, t)}
        {step.settlement ? <TakeBack settlement={step.settlement} {...{ story, number }} /> : null}
      </td>
      <td>
        <button type="button" className="plain open" onClick={() => view.change({ entry: step.entry })}>
          {t('entryNumber', { id: step.entry })}
        </button>
      </td>
      <td className="n">{amountText(step.change)}</td>
      <td className="n">{amountText(step.balance)}</td>
    </tr>
  )
}

type Words = ReturnType<typeof useDrillWords>['t']

const beginning = ({ kind, isOpening, about }: Story, t: Words) =>
  [t(isOpening ? 'opening' : `booked_${kind}`), about].filter(Boolean).join(' · ')

const closings = ['write_off', 'refund', 'transfer', 'reversal'] as const
const others = ['invoice', 'receipt', 'credit_note'] as const

function useSaid() {
  const { t } = useDrillWords()
  return ({ kind, other, other_kind, discount }: Settlement) => {
    const closing = closings.find(each => each === kind)
    const known = others.find(each => each === other_kind)
    const what = closing ? t(closing) : known ? t(`with_${known}`) : t('application')
    const less = isZero(discount) ? '' : t('discount', { amount: amountText(discount) })
    return [what, other, less].filter(Boolean).join(' ')
  }
}
