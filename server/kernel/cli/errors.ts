import { defineProblems } from '../problem.ts'

export const refuse = defineProblems({
  'command-needed': {
    status: 400,
    title: { en: 'Which command?', 'zh-CN': '请指明命令' },
    detail: {
      en: "Say what to do; 'huikuan help' lists the commands.",
      'zh-CN': '请指明要执行的命令，可用命令见 huikuan help。',
    },
  },
  'unknown-command': {
    status: 400,
    title: { en: 'No such command', 'zh-CN': '没有这个命令' },
    detail: {
      en: "There is no command '{command}'; 'huikuan help' lists the commands.",
      'zh-CN': '没有名为“{command}”的命令，可用命令见 huikuan help。',
    },
  },
  'unknown-option': {
    status: 400,
    title: { en: 'No such option', 'zh-CN': '没有这个选项' },
    detail: {
      en: "There is no option '{option}' here; 'huikuan {command} --help' lists the options.",
      'zh-CN': '此处没有“{option}”选项，可用选项见 huikuan {command} --help。',
    },
  },
  'misspelt-command': {
    status: 400,
    title: { en: 'No such command', 'zh-CN': '没有这个命令' },
    detail: {
      en: "There is no command '{command}'; did you mean {suggestion}?",
      'zh-CN': '没有名为“{command}”的命令，是否想用 {suggestion}？',
    },
  },
  'misspelt-option': {
    status: 400,
    title: { en: 'No such option', 'zh-CN': '没有这个选项' },
    detail: {
      en: "There is no option '{option}' here; did you mean {suggestion}?",
      'zh-CN': '此处没有“{option}”选项，是否想用 {suggestion}？',
    },
  },
  'argument-missing': {
    status: 400,
    title: { en: 'Something is missing', 'zh-CN': '缺少参数' },
    detail: {
      en: "'{argument}' is missing; see 'huikuan {command} --help'.",
      'zh-CN': '缺少“{argument}”，用法见 huikuan {command} --help。',
    },
  },
  'too-many-arguments': {
    status: 400,
    title: { en: 'Too many arguments', 'zh-CN': '参数过多' },
    detail: {
      en: "More was given than the command takes; see 'huikuan {command} --help'.",
      'zh-CN': '给出的参数超过命令所需，用法见 huikuan {command} --help。',
    },
  },
  'wrong-usage': {
    status: 400,
    title: { en: 'Wrong usage', 'zh-CN': '用法有误' },
    detail: {
      en: "{reason}; see 'huikuan {command} --help'.",
      'zh-CN': '{reason}；用法见 huikuan {command} --help。',
    },
  },
  'unknown-language': {
    status: 400,
    title: { en: 'No such language', 'zh-CN': '不支持的语言' },
    detail: {
      en: "'{language}' is not a language of this program; use zh-CN or en.",
      'zh-CN': '不支持“{language}”，可用 zh-CN 或 en。',
    },
  },
  'unexpected-error': {
    status: 500,
    title: { en: 'Unexpected error', 'zh-CN': '意外错误' },
    detail: {
      en: 'The program met something it does not know ({id}): {reason}. HUIKUAN_DEBUG=1 shows where.',
      'zh-CN': '程序遇到未预料的情况（{id}）：{reason}。设置 HUIKUAN_DEBUG=1 可查看出错位置。',
    },
  },
})
