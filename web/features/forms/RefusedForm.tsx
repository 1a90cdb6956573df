import { Refusal } from '../../api/client.ts'
import { defineWords } from '../../language/language.ts'
import type { Faults } from './faults.ts'

const useWords = defineWords('refused-form', {
  unreachable: {
    en: 'The server does not answer. What you typed is still here; nothing was saved.',
    'zh-CN': '服务器没有响应。填写的内容还在，尚未保存。',
  },
  fields: { en: 'Not saved: look at the fields marked below.', 'zh-CN': '未保存：请看下面标出的字段。' },
})

/** Above a form that was not taken. */
export function RefusedForm({ faults: { error, others } }: { readonly faults: Faults }) {
  const { t, language } = useWords()
  if (!error) return null
  const said = others.join(language === 'en' ? ' ' : '')
  return (
    <p className="say bad" role="alert">
      {error instanceof Refusal ? said || t('fields') : t('unreachable')}
    </p>
  )
}
