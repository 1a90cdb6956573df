import { defineWords } from '../../language/language.ts'
import { amountText } from '../../ui/amount.tsx'
import { type Negatives, negativesStyle } from '../../ui/negatives.ts'
import { useKeptNumbers } from '../lists/preferences.ts'

const useWords = defineWords('settings-numbers', {
  legend: { en: 'Negative amounts', 'zh-CN': '负数金额' },
  minus: { en: 'with a minus', 'zh-CN': '负号' },
  parentheses: { en: 'in parentheses', 'zh-CN': '括号' },
  note: {
    en: 'For you, in every browser you sign in with. Files that are exported always have a minus.',
    'zh-CN': '只影响您本人，在任何浏览器登录都一样。导出的文件一律用负号。',
  },
})

const choices: readonly Negatives[] = ['minus', 'parentheses']

/** How figures look to the one who is signed in. */
export function NumbersPart() {
  const { t } = useWords()
  const keep = useKeptNumbers()
  const chosen = negativesStyle()
  return (
    <section className="panel">
      <fieldset className="pad t plain-fieldset">
        <legend>{t('legend')}</legend>
        {choices.map(choice => (
          <label key={choice} className="row choice">
            <input type="radio" name="negatives" checked={choice === chosen} onChange={() => keep(choice)} />
            <span className="choice-name">{t(choice)}</span>
            <span className="num m2">{amountText('-1234567.80', choice)}</span>
          </label>
        ))}
        <p className="sm m">{t('note')}</p>
      </fieldset>
    </section>
  )
}
