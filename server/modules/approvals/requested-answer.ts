import type { Answer } from '../../kernel/cli/command.ts'
import { defineMessages, render } from '../../kernel/language.ts'

const say = defineMessages({
  requested: {
    en: 'Request {id} waits for somebody else to approve it.',
    'zh-CN': '已提交申请 {id}，等待他人审批。',
  },
})

/** What a command answers when a person's wish became a request. */
export function requestedAnswer({ requestId }: { readonly requestId: bigint }): Answer {
  const id = requestId.toString()
  return { json: { request: id }, text: language => render(say('requested', { id }), language) }
}
