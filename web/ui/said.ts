import { Refusal } from '../api/client.ts'
import { defineWords } from '../language/language.ts'

const useWords = defineWords('said', {
  unreachable: { en: 'The server does not answer.', 'zh-CN': '服务器没有响应。' },
})

/** What a failed request is told as: the refusal's own words, or that nobody answered. */
export function useSaid() {
  const { t } = useWords()
  return (error: unknown) =>
    error instanceof Refusal && error.detail !== '' ? error.detail : t('unreachable')
}
