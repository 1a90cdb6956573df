/** What an application waits for, and who may do it. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, useSession } from '../../session.tsx'
import { amountText } from '../../ui/amount.tsx'
import { useSaid } from '../../ui/said.ts'
import { useUndo } from '../forms/use-undo.ts'
import { notify } from '../frame/notices.ts'
import { LessForm } from '../requests/LessForm.tsx'
import { useDecide } from '../requests/request-queries.ts'
import { AgreementForm } from './AgreementForm.tsx'
import { type ApplicationSheet, useStep } from './application-queries.ts'
import { DropForm } from './DropForm.tsx'
import { useNextWords } from './next-words.ts'
import { RefuseForm } from './RefuseForm.tsx'
import { useApplicationWords } from './words.ts'

type Form = 'drop' | 'refuse' | 'less' | 'agreement'

export function NextStep({ application }: { readonly application: ApplicationSheet }) {
  const { t } = useApplicationWords()
  const says = useNextWords()(application)
  const [fault, setFault] = useState('')
  const [form, setForm] = useState<Form>()
  const close = () => setForm(undefined)
  const { id, state, customer, request } = application
  return (
    <section className="panel nextstep" aria-label={t('next')}>
      <h2>{t('next')}</h2>
      <p className={state === 'refused' ? 'stop' : undefined}>{says}</p>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      <Buttons application={application} onFault={setFault} onForm={setForm} />
      {form === 'drop' ? <DropForm id={id} onClose={close} /> : null}
      {form === 'less' && request !== null ? (
        <LessForm {...application} id={request} onClose={close} />
      ) : null}
      {form === 'refuse' ? <RefuseForm id={id} onClose={close} /> : null}
      {form === 'agreement' ? <AgreementForm {...{ id, customer }} onClose={close} /> : null}
    </section>
  )
}

interface ButtonsProps {
  readonly application: ApplicationSheet
  onFault(fault: string): void
  onForm(form: Form): void
}

function Buttons(props: ButtonsProps) {
  if (props.application.state === 'draft') return <Drafting {...props} />
  if (props.application.state === 'submitted') return <Deciding {...props} />
  return props.application.state === 'approved' ? <Signing {...props} /> : null
}

function Drafting({ application: { id, lacks }, onFault, onForm }: ButtonsProps) {
  const may = useMay()
  if (!may('apply-for-credit')) return null
  return (
    <>
      <Submit id={id} isReady={lacks.length === 0} onFault={onFault} />
      <Drop onForm={onForm} />
    </>
  )
}

/** Who asked takes it back; somebody else decides. */
function Deciding({ application, onFault, onForm }: ButtonsProps) {
  const { t } = useApplicationWords()
  const may = useMay()
  const { person } = useSession()
  const { request, amount, documents, submitted_by: asker } = application
  const isReady = documents.every(({ state }) => state === 'right')
  if (request === null) return null
  if (asker === person.name)
    return <Decide {...{ request, onFault }} decision="withdraw" says={t('takeBack')} />
  if (!may('approve') || application.own) return null
  return (
    <>
      <Decide
        {...{ request, onFault }}
        decision="approve"
        isReady={isReady}
        says={t('approve', { amount: amountText(amount) })}
      />
      <button type="button" className="btn" disabled={!isReady} onClick={() => onForm('less')}>
        {t('approveLess')}
      </button>
      <button type="button" className="btn d" onClick={() => onForm('refuse')}>
        {t('refuse')}
      </button>
    </>
  )
}

function Signing({ application: { agreement, customer }, onForm }: ButtonsProps) {
  const { t } = useApplicationWords()
  const may = useMay()
  const look = agreement === null ? 'btn p' : 'btn'
  return (
    <>
      {may('review-contracts') ? (
        <button type="button" className={look} onClick={() => onForm('agreement')}>
          {t('nameAgreement')}
        </button>
      ) : null}
      {may('draft-contracts') ? (
        <Link className="btn" to="/contracts/draft" search={{ customer }}>
          {t('draftAgreement')}
        </Link>
      ) : null}
      {may('apply-for-credit') ? <Drop onForm={onForm} /> : null}
    </>
  )
}

function Drop({ onForm }: Pick<ButtonsProps, 'onForm'>) {
  const { t } = useApplicationWords()
  return (
    <button type="button" className="btn d" onClick={() => onForm('drop')}>
      {t('drop')}
    </button>
  )
}

interface SubmitProps {
  readonly id: string
  readonly isReady: boolean
  onFault(fault: string): void
}

function Submit({ id, isReady, onFault }: SubmitProps) {
  const { t } = useApplicationWords()
  const said = useSaid()
  const submit = useStep(id)
  const undo = useUndo()
  return (
    <button
      type="button"
      className="btn p"
      disabled={!isReady || submit.isPending}
      onClick={() =>
        submit.mutate(
          { does: 'submit' },
          {
            onSuccess: answer =>
              notify({
                says: t('done'),
                undo: 'request' in answer && answer.request ? undo.request(answer.request) : undefined,
              }),
            onError: error => onFault(said(error)),
          },
        )
      }
    >
      {t('submit')}
    </button>
  )
}

interface DecideProps {
  readonly request: string
  readonly decision: 'approve' | 'withdraw'
  readonly says: string
  readonly isReady?: boolean
  onFault(fault: string): void
}

function Decide({ request, decision, says, isReady = true, onFault }: DecideProps) {
  const said = useSaid()
  const decide = useDecide(request)
  return (
    <button
      type="button"
      className={decision === 'approve' ? 'btn p' : 'btn'}
      disabled={!isReady || decide.isPending}
      onClick={() => decide.mutate({ decision, reason: '' }, { onError: error => onFault(said(error)) })}
    >
      {says}
    </button>
  )
}
