import { defineWords } from '../../language/language.ts'

const useWords = defineWords('actions', {
  write: { en: 'Write', 'zh-CN': '发函' },
  call: { en: 'Call', 'zh-CN': '致电' },
  visit: { en: 'Visit', 'zh-CN': '上门' },
  escalate: { en: 'Escalate', 'zh-CN': '升级' },
  apply_cash: { en: 'Apply cash', 'zh-CN': '先核销' },
})

type Action = 'write' | 'call' | 'visit' | 'escalate' | 'apply_cash'

/** What to do about a debt, as people say it. */
export function useActionName() {
  const { t } = useWords()
  return (action: Action) => t(action)
}
