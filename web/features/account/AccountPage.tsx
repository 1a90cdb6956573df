/** One's own sign-in: password, second factor, sessions, and how the page looks. */
import { speak, useLanguage } from '../../language/language.ts'
import { useSession } from '../../session.tsx'
import { useShade } from '../../ui/theme.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { Sessions } from './Sessions.tsx'
import { useAccountWords } from './words.ts'
import './account.css'

export function AccountPage() {
  const { t } = useAccountWords()
  const { person, company } = useSession()
  return (
    <>
      <div className="ph">
        <h1>{t('title')}</h1>
      </div>
      <div className="account">
        <section className="panel">
          <header>
            <h2>{t('me')}</h2>
          </header>
          <dl className="kv pad">
            <dt>{t('name')}</dt>
            <dd>{person.name}</dd>
            <dt>{t('email')}</dt>
            <dd>{person.email ?? <span className="m">{t('noEmail')}</span>}</dd>
            <dt>{t('company')}</dt>
            <dd>
              {company.name} <span className="m">{company.code}</span>
            </dd>
          </dl>
        </section>
        <Appearance />
        <ChangePassword />
        <SecondFactor />
        <Sessions />
      </div>
    </>
  )
}

function Appearance() {
  const { t } = useAccountWords()
  const language = useLanguage()
  const { shade, choose } = useShade()
  return (
    <section className="panel">
      <header>
        <h2>{t('look')}</h2>
      </header>
      <div className="pad stack gap16">
        <Choice
          says={t('language')}
          chosen={language}
          choices={[
            ['zh-CN', t('chinese'), 'zh-CN'],
            ['en', t('english'), 'en'],
          ]}
          onChoose={speak}
        />
        <Choice
          says={t('shade')}
          chosen={shade}
          choices={[
            ['light', t('light')],
            ['dark', t('dark')],
          ]}
          onChoose={choose}
        />
      </div>
    </section>
  )
}

interface ChoiceProps<Value extends string> {
  readonly says: string
  readonly chosen: Value
  readonly choices: readonly (readonly [Value, string, string?])[]
  onChoose(value: Value): void
}

function Choice<Value extends string>({ says, chosen, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="seg">
      <legend className="visually-hidden">{says}</legend>
      {choices.map(([value, label, lang]) => (
        <button
          key={value}
          type="button"
          lang={lang}
          className={`plain${value === chosen ? ' on' : ''}`}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
