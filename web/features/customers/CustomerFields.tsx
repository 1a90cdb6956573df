import { defineWords } from '../../language/language.ts'
import { useMay } from '../../session.tsx'
import { ChoiceField, LinesField, TextField } from '../../ui/field.tsx'
import type { FieldName } from './form-fields.ts'
import { useCustomerWords } from './words.ts'

const useWords = defineWords('customer-fields', {
  terms: { en: 'as net 30, or 25th of the month after', 'zh-CN': '如 net 30、月结 60 天' },
  families: {
    en: 'a line each, as Appliances: net 60; all others by the terms above',
    'zh-CN': '每行一个，如 家电: 月结60天；其余按上面的账期',
  },
  days: { en: 'as 10, 25; empty for any day', 'zh-CN': '如 10, 25；不填表示任何一天' },
  limit: { en: 'granted by those who approve', 'zh-CN': '由有审批权的人员授予' },
  chinese: { en: 'Chinese', 'zh-CN': '中文' },
  english: { en: 'English', 'zh-CN': '英文' },
  company: { en: 'as the company', 'zh-CN': '同公司' },
})

interface Props {
  readonly isNew: boolean
  readonly textOf: (field: FieldName) => string
  readonly onType: (field: FieldName, value: string) => void
  readonly faultOf: (field: FieldName) => string | undefined
}

export function CustomerFields({ isNew, textOf, onType, faultOf }: Props) {
  const { t } = useWords()
  const words = useCustomerWords()
  const may = useMay()
  const bind = (field: FieldName) => ({
    value: textOf(field),
    onChange: (value: string) => onType(field, value),
    fault: faultOf(field),
  })
  return (
    <div className="formgrid">
      {isNew ? <TextField label={words.t('code')} required autoFocus {...bind('code')} /> : null}
      <div className={isNew ? undefined : 'whole'}>
        <TextField label={words.t('name')} required autoFocus={!isNew} {...bind('name')} />
      </div>
      <div className="whole">
        <TextField label={words.t('taxId')} {...bind('tax_id')} />
      </div>
      <TextField label={words.t('region')} {...bind('region')} />
      <TextField label={words.t('tier')} {...bind('tier')} />
      {isNew ? <TextField label={words.t('salesperson')} {...bind('salesperson')} /> : null}
      {isNew ? <TextField label={words.t('collector')} {...bind('collector')} /> : null}
      <TextField label={words.t('terms')} hint={t('terms')} {...bind('terms')} />
      <div className="whole">
        <LinesField label={words.t('familyTerms')} hint={t('families')} rows={2} {...bind('family_terms')} />
      </div>
      <TextField label={words.t('payingDays')} hint={t('days')} {...bind('paying_days')} />
      <TextField label={words.t('currency')} {...bind('currency')} />
      {may('approve') ? (
        <TextField label={words.t('limit')} hint={t('limit')} inputMode="decimal" {...bind('credit_limit')} />
      ) : null}
      <TextField label={words.t('phone')} inputMode="tel" {...bind('phone')} />
      <TextField label={words.t('email')} inputMode="email" {...bind('email')} />
      <TextField label={words.t('parent')} {...bind('parent_code')} />
      <TextField label={words.t('distance')} inputMode="numeric" {...bind('distance_km')} />
      <ChoiceField
        label={words.t('language')}
        choices={[
          { value: '', label: t('company') },
          { value: 'zh-CN', label: t('chinese') },
          { value: 'en', label: t('english') },
        ]}
        {...bind('language')}
      />
    </div>
  )
}
