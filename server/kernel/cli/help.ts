/** Help in both languages, laid out by commander. */
import type { Help, HelpConfiguration, Command as Node } from 'commander'
import type { Language, Localized } from '../language.ts'
import { displayWidth } from './display-width.ts'

export const words = {
  purpose: {
    en: 'Huikuan (回款): who owes what, since when, and whom to chase.',
    'zh-CN': '回款：谁欠多少、欠了多久、该催谁。',
  },
  help: { en: 'show help', 'zh-CN': '显示帮助' },
  helpCommand: { en: 'show help for a command', 'zh-CN': '显示某个命令的帮助' },
  version: { en: 'show the version', 'zh-CN': '显示版本号' },
  everyCommand: { en: 'Options of every command:', 'zh-CN': '所有命令通用的选项：' },
} as const satisfies Record<string, Localized>

const titles: Record<string, Localized> = {
  'Usage:': { en: 'Usage:', 'zh-CN': '用法：' },
  'Arguments:': { en: 'Arguments:', 'zh-CN': '参数：' },
  'Options:': { en: 'Options:', 'zh-CN': '选项：' },
  'Commands:': { en: 'Commands:', 'zh-CN': '命令：' },
}

export function helpIn(language: Language): HelpConfiguration {
  return {
    styleTitle: title => titles[title]?.[language] ?? title,
    displayWidth,
    visibleCommands: leaves,
    subcommandTerm: node => termOf(node),
    commandUsage(node) {
      const usage = `${pathOf(node)} ${node.usage()}`.trim()
      return language === 'en' ? usage : usage.replace('[options]', '[选项]').replace('[command]', '[命令]')
    },
  } satisfies Partial<Help>
}

/** `company add` is listed where `company` would be: one list tells everything. */
function leaves(node: Node): Node[] {
  return node.commands.flatMap(child => (child.commands.length > 0 ? leaves(child) : [child]))
}

function termOf(node: Node): string {
  const given = node.registeredArguments.map(argument => {
    const name = argument.variadic ? `${argument.name()}…` : argument.name()
    return argument.required ? name : `[${name}]`
  })
  return [pathOf(node).split(' ').slice(1).join(' '), ...given].join(' ')
}

export function pathOf(node: Node): string {
  return node.parent ? `${pathOf(node.parent)} ${node.name()}` : node.name()
}
