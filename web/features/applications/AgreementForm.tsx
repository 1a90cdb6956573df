import { ChoiceField } from '../../ui/field.tsx'
import { useContracts } from '../contracts/contract-queries.ts'
import { useContractWords } from '../contracts/words.ts'
import { faultsOf } from '../forms/faults.ts'
import { useDraft } from '../forms/use-draft.ts'
import { useStep } from './application-queries.ts'
import { Sheet } from './Sheet.tsx'
import { useApplicationWords } from './words.ts'

interface AgreementFormProps {
  readonly id: string
  readonly customer: string
  onClose(): void
}

/** Which contract of the customer is the credit agreement. */
export function AgreementForm({ id, customer, onClose }: AgreementFormProps) {
  const { t } = useApplicationWords()
  const states = useContractWords()
  const agree = useStep(id)
  const { data } = useContracts({ customer })
  const contracts = (data?.pages.flatMap(page => page.contracts) ?? []).filter(
    ({ state }) => state !== 'ended',
  )
  const draft = useDraft(`agreement of ${id}`)
  const contract = draft.typed.contract ?? contracts[0]?.number ?? ''
  const faults = faultsOf(agree.error, ['contract'])
  const putAway = () => {
    draft.forget()
    onClose()
  }
  const send = () => {
    if (contract !== '') agree.mutate({ does: 'agree', contract }, { onSuccess: putAway })
  }
  return (
    <Sheet
      title={t('nameAgreement')}
      action={t('save')}
      isPending={agree.isPending}
      faults={faults}
      onSend={send}
      onClose={onClose}
      onPutAway={putAway}
    >
      <p className="m2">{t(data && contracts.length === 0 ? 'noContract' : 'waitsContract')}</p>
      {contracts.length > 0 ? (
        <ChoiceField
          label={t('agreement')}
          value={contract}
          onChange={number => draft.type('contract', number)}
          fault={faults.fields.contract}
          choices={contracts.map(({ number, state }) => ({
            value: number,
            label: `${number} · ${states.t(state)}`,
          }))}
        />
      ) : null}
    </Sheet>
  )
}
