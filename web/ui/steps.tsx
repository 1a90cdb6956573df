/** Where one stands on a way of several steps. */
import { defineWords } from '../language/language.ts'
import { Icon } from './icons.tsx'

const useWords = defineWords('steps', {
  steps: { en: 'Steps', 'zh-CN': '步骤' },
  done: { en: 'done', 'zh-CN': '已完成' },
})

interface StepsProps {
  readonly names: readonly string[]
  /** Of the one under way; as many as there are when all are done. */
  readonly at: number
}

export function Steps({ names, at }: StepsProps) {
  const { t } = useWords()
  return (
    <ol className="steps" aria-label={t('steps')}>
      {names.map((name, index) => {
        const state = index < at ? 'dn' : index === at ? 'on' : undefined
        return (
          <li key={name} className={state} aria-current={state === 'on' ? 'step' : undefined}>
            <span className="nb" aria-hidden="true">
              {state === 'dn' ? <Icon name="tick" /> : index + 1}
            </span>
            <span className="nm">{name}</span>
            {state === 'dn' ? <span className="visually-hidden">{t('done')}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
