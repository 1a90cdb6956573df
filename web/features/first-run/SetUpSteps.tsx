import { ChoiceField, TextField } from '../../ui/field.tsx'
import { ownZone, useZones } from '../../zones.ts'
import { currencyChoices } from './currencies.ts'
import type { Strength } from './password-strength.ts'
import { useFirstRunWords } from './words.ts'

export interface StepProps {
  text(field: string): string
  onType(field: string, value: string): void
  faultOf(field: string): string | undefined
}

const bind = ({ text, onType, faultOf }: StepProps, field: string) => ({
  value: text(field),
  onChange: (value: string) => onType(field, value),
  fault: faultOf(field),
})

export function TokenStep(props: StepProps) {
  const { t } = useFirstRunWords()
  return (
    <TextField
      label={t('token')}
      hint={t('tokenHint')}
      required
      autoFocus
      autoComplete="off"
      {...bind(props, 'token')}
    />
  )
}

export function CompanyStep(props: StepProps) {
  const { t, language } = useFirstRunWords()
  const zones = useZones(ownZone())
  return (
    <>
      <TextField
        label={t('companyName')}
        hint={t('companyNameHint')}
        required
        autoFocus
        autoComplete="organization"
        {...bind(props, 'name')}
      />
      <TextField label={t('companyCode')} hint={t('companyCodeHint')} required {...bind(props, 'code')} />
      <ChoiceField
        label={t('currency')}
        hint={t('currencyHint')}
        choices={currencyChoices(language)}
        {...bind(props, 'currency')}
      />
      <ChoiceField label={t('zone')} hint={t('zoneHint')} choices={zones} {...bind(props, 'zone')} />
    </>
  )
}

export function OwnerStep({ strength, ...props }: StepProps & { readonly strength: Strength }) {
  const { t } = useFirstRunWords()
  const differs = props.text('again') !== '' && props.text('again') !== props.text('password')
  return (
    <>
      <TextField
        label={t('ownerName')}
        hint={t('ownerNameHint')}
        required
        autoFocus
        autoComplete="username"
        {...bind(props, 'owner')}
      />
      <TextField
        label={t('email')}
        hint={t('emailHint')}
        inputMode="email"
        autoComplete="email"
        {...bind(props, 'email')}
      />
      <TextField
        label={t('password')}
        hint={t(strength)}
        required
        type="password"
        autoComplete="new-password"
        {...bind(props, 'password')}
      />
      <meter
        className={`strength ${strength}`}
        aria-label={t(strength)}
        min={0}
        max={4}
        value={['empty', 'short', 'weak', 'fair', 'strong'].indexOf(strength)}
      />
      <TextField
        label={t('again')}
        required
        type="password"
        autoComplete="new-password"
        {...bind(props, 'again')}
        fault={differs ? t('differs') : undefined}
      />
    </>
  )
}
