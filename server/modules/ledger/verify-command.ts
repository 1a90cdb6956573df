import { type Command, defineCommand } from '../../kernel/cli/command.ts'
import { reading } from '../../kernel/cli/context.ts'
import { defineMessages, type Language, type Localized, type Message, render } from '../../kernel/language.ts'
import type { Check } from './check.ts'
import { type CheckResult, verify, verifyToJson } from './verify.ts'

const say = defineMessages({
  agrees: { en: '{name}: {checked} checked, all agree.', 'zh-CN': '{name}：已核对 {checked} 项，全部相符。' },
  differs: {
    en: '{name}: {checked} checked, {count} differences:',
    'zh-CN': '{name}：已核对 {checked} 项，{count} 处不符：',
  },
})

/** Takes the checks of every module, upstream first. */
export function verifyCommand(checks: readonly Check[]): Command {
  return defineCommand({
    name: 'verify',
    summary: {
      en: 'recompute all that is stored twice and name each difference',
      'zh-CN': '重新计算所有重复存储的数据，列出每处差异',
    },
    access: 'read',
    permission: 'verify',
    async run(context) {
      const nothing = checks.map(({ name }) => ({ name, checked: 0n, differences: [] }))
      const results = await reading<CheckResult[]>(context, nothing, reader =>
        verify(reader, checks, ({ label }) => context.progress(checking(label))),
      )
      const json = verifyToJson(results)
      return { json, text: language => shown(results, checks, language), exitCode: json.ok ? 0 : 1 }
    },
  })
}

const checking = (label: Localized): Message => ({
  key: 'checking',
  text: { en: `Checking ${label.en} …`, 'zh-CN': `正在核对${label['zh-CN']}…` },
  facts: {},
})

function shown(results: readonly CheckResult[], checks: readonly Check[], language: Language): string {
  return results
    .flatMap(({ name: code, checked, differences }) => {
      const name = checks.find(check => check.name === code)?.label[language] ?? code
      const count = differences.length
      const facts = { name, checked: checked.toString(), count }
      const heading = render(count === 0 ? say('agrees', facts) : say('differs', facts), language)
      return [heading, ...differences.map(each => `  ${each.table} ${each.id}: ${each.text[language]}`)]
    })
    .join('\n')
}
