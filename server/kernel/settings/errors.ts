import { defineProblems } from '../problem.ts'

export const refuse = defineProblems({
  'bad-setting': {
    status: 400,
    title: { en: 'A setting cannot be used', 'zh-CN': '环境变量设置有误' },
    detail: {
      en: 'The environment variable {name} cannot be used as it is; it takes {form}. docs/settings.md has all of them.',
      'zh-CN': '环境变量 {name} 的值无法使用，应为 {form}。全部设置见 docs/settings.md。',
    },
  },
  'settings-incomplete': {
    status: 400,
    title: { en: 'Settings belong together', 'zh-CN': '相关设置须一并填写' },
    detail: {
      en: 'The environment variables {names} are set together or not at all; {missing} is missing.',
      'zh-CN': '环境变量 {names} 须同时设置或都不设置，目前缺少 {missing}。',
    },
  },
})
