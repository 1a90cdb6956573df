import { defineWords } from '../../language/language.ts'

export const useStoryWords = defineWords('order-story', {
  title: { en: 'What happened', 'zh-CN': '经过' },
  entered: { en: 'Entered', 'zh-CN': '录入' },
  released: { en: 'Let go', 'zh-CN': '人工解冻' },
  freed: { en: 'Freed by itself', 'zh-CN': '自动解冻' },
  program: { en: 'the program', 'zh-CN': '系统' },
  freedWhy: { en: 'Credit had room for it again.', 'zh-CN': '额度已够，符合放行条件。' },
  cameIn: { en: 'What came in until then', 'zh-CN': '此前到账' },
  billed: { en: 'Billed with', 'zh-CN': '开票' },
  ties: { en: 'Ties with what is billed', 'zh-CN': '与已开票金额一致' },
})
