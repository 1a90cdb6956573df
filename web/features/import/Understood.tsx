/** What was understood of a file, each of it open to correction. */
import { type ReactNode, useId } from 'react'
import { useSession } from '../../session.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useColumnWords } from './column-words.ts'
import type { FileWish, Understanding } from './import-queries.ts'
import { useKinds } from './import-queries.ts'
import { sizeText } from './size-text.ts'
import { useImportWords } from './words.ts'

interface UnderstoodProps {
  readonly file: { readonly file: string; readonly bytes: number; readonly mapping: string | null }
  readonly wish: FileWish
  readonly told: Understanding
  onSay(change: FileWish): void
}

const separators = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '，': 'wideComma', '|': 'bar' } as const
const currencies = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'TWD', 'SGD', 'KRW', 'AUD'] as const
const orders = ['YMD', 'MDY', 'DMY'] as const

export function Understood({ file, wish, told, onSay }: UnderstoodProps) {
  const { t, language } = useImportWords()
  const { kind: kindWord } = useColumnWords()
  const { company } = useSession()
  const { data: known } = useKinds()
  const { as: _as, map: _map, ...rest } = wish
  const { currency: _currency, ...bare } = wish
  const kindWhy = () => {
    if (told.kind === null) return t('kindNone')
    if (told.alike.length > 0)
      return t('kindAlike', { kinds: new Intl.ListFormat(language).format(told.alike.map(kindWord)) })
    return t(told.kind_by === 'said' ? 'kindSaid' : 'kindHeaders')
  }
  return (
    <section className="panel lined">
      <header>
        <Icon name="approvals" />
        <h2 className="cut">{file.file}</h2>
        <span className="m">
          {t('size', { size: sizeText(file.bytes), rows: (told.rows ?? 0).toLocaleString('en') })}
        </span>
        {file.mapping ? <span className="tag ok">{t('mappingUsed', { name: file.mapping })}</span> : null}
        <span className="sp" />
        <span className="sm m2 wide-only">{t('understood')}</span>
      </header>
      <div className="und">
        <Choice
          label={t('kind')}
          value={wish.as ?? told.kind ?? ''}
          why={kindWhy()}
          isOpen={told.kind === null || told.alike.length > 0}
          onChoose={as => onSay({ ...rest, as })}
        >
          {told.kind === null ? <option value="">{t('kindUnknown')}</option> : null}
          {known?.kinds.map(({ kind }) => (
            <option key={kind} value={kind}>
              {kindWord(kind)}
            </option>
          ))}
        </Choice>
        <Said label={t('encoding')} why={t(told.format === 'xlsx' ? 'workbookWhy' : 'encodingWhy')}>
          {told.format === 'xlsx' ? t('workbook') : (told.encoding ?? '').toUpperCase()}
        </Said>
        {told.format === 'xlsx' ? (
          <Choice
            label={t('sheet')}
            value={wish.sheet ?? told.sheet ?? ''}
            why={t('columnsWhy', { count: told.columns.length })}
            onChoose={sheet => onSay({ ...rest, sheet })}
          >
            {told.sheets.map(sheet => (
              <option key={sheet}>{sheet}</option>
            ))}
          </Choice>
        ) : (
          <Said label={t('separator')} why={t('columnsWhy', { count: told.columns.length })}>
            {t(separators[(told.delimiter ?? ',') as keyof typeof separators])}
          </Said>
        )}
        <Choice
          label={t('header')}
          value={String(wish.header ?? told.header_row)}
          why={t(told.header_row === 1 ? 'headerFirst' : 'headerSkips')}
          onChoose={row => onSay({ ...rest, header: Number(row) })}
        >
          {headerChoices(told.header_row).map(row => (
            <option key={row} value={row}>
              {t('headerRow', { row })}
            </option>
          ))}
        </Choice>
        <Dates told={told} said={wish.dates} onChoose={dates => onSay({ ...wish, dates })} />
        <Choice
          label={t('currency')}
          value={wish.currency ?? ''}
          why={t('currencyWhy')}
          onChoose={currency => onSay(currency === '' ? bare : { ...bare, currency })}
        >
          <option value="">{t('currencyOwn', { currency: company.currency })}</option>
          {currencies.map(code => (
            <option key={code}>{code}</option>
          ))}
        </Choice>
      </div>
    </section>
  )
}

const headerChoices = (now: number) => [...new Set([...Array.from({ length: 20 }, (_, row) => row + 1), now])]

function Dates({
  told: { dates },
  said,
  onChoose,
}: {
  readonly told: Understanding
  readonly said: FileWish['dates']
  onChoose(order: 'YMD' | 'MDY' | 'DMY'): void
}) {
  const { t } = useImportWords()
  const example = dates.example ?? ''
  if (dates.by === 'plain')
    return (
      <Said label={t('dates')} why={example ? t('datesExample', { example }) : t('datesNone')}>
        {t('datesPlain')}
      </Said>
    )
  const why = { said: 'datesSaid', file: 'datesFile', unclear: 'datesUnclear' } as const
  return (
    <Choice
      label={t('dates')}
      value={said ?? dates.order ?? ''}
      why={t(why[dates.by], { example })}
      isOpen={dates.by === 'unclear'}
      onChoose={order => onChoose(orders.find(each => each === order) ?? 'YMD')}
    >
      {dates.order === null ? <option value="">{t('datesAsk')}</option> : null}
      {orders.map(order => (
        <option key={order} value={order}>
          {t(order)}
        </option>
      ))}
    </Choice>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly why: string
  /** Nothing goes on before it is chosen. */
  readonly isOpen?: boolean
  onChoose(value: string): void
  readonly children: ReactNode
}

function Choice({ label, value, why, isOpen = false, onChoose, children }: ChoiceProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={`pick${isOpen ? ' ask' : ''}`}
        value={value}
        aria-describedby={`${id}-why`}
        onChange={event => onChoose(event.target.value)}
      >
        {children}
      </select>
      <span id={`${id}-why`} className={`why${isOpen ? ' warn' : ''}`}>
        {why}
      </span>
    </div>
  )
}

function Said({ label, why, children }: { label: string; why: string; children: ReactNode }) {
  return (
    <div>
      <span className="lb">{label}</span>
      <span className="said">{children}</span>
      <span className="why">{why}</span>
    </div>
  )
}
