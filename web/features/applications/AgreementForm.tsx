import { useState } from 'react'
import { ChoiceField } from '../../ui/field.tsx'
import { useSaid } from '../../ui/said.ts'
import { useContracts } from '../contracts/contract-queries.ts'
import { useContractWords } from '../contracts/words.ts'
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
  const said = useSaid()
  const agree = useStep(id)
  const { data } = useContracts({ customer })
  const contracts = (data?.pages.flatMap(page => page.contracts) ?? []).filter(
    ({ state }) => state !== 'ended',
  )
  const [chosen, setChosen] = useState('')
  const [fault, setFault] = useState('')
  const contract = chosen || (contracts[0]?.number ?? '')
  const send = () => {
    if (contract === '') return setFault(t('noContract'))
    agree.mutate({ does: 'agree', contract }, { onSuccess: onClose, onError: error => setFault(said(error)) })
  }
  return (
    <Sheet
      title={t('nameAgreement')}
      action={t('save')}
      isPending={agree.isPending}
      fault={fault}
      onSend={send}
      onClose={onClose}
    >
      <p className="m2">{t(data && contracts.length === 0 ? 'noContract' : 'waitsContract')}</p>
      {contracts.length > 0 ? (
        <ChoiceField
          label={t('agreement')}
          value={contract}
          onChange={setChosen}
          choices={contracts.map(({ number, state }) => ({
            value: number,
            label: `${number} · ${states.t(state)}`,
          }))}
        />
      ) : null}
    </Sheet>
  )
}
