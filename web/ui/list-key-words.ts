import { defineWords } from '../language/language.ts'

export const useListKeyWords = defineWords('list-keys', {
  move: { en: 'next row, row before', 'zh-CN': '下一行、上一行' },
  open: { en: 'open the row', 'zh-CN': '打开所在行' },
  back: { en: 'one step back', 'zh-CN': '返回上一层' },
  choose: { en: 'choose the row, or not', 'zh-CN': '选中或取消所在行' },
  filter: { en: 'filter the list', 'zh-CN': '筛选列表' },
})
