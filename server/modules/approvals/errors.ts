import type { Localized } from '../../kernel/language.ts'
import { defineProblems } from '../../kernel/problem.ts'
import { roleWords } from '../identity/index.ts'
import type { RequestState } from './types.ts'

const states = {
  pending: { en: 'left pending', 'zh-CN': '待审批' },
  approved: { en: 'approved', 'zh-CN': '已批准' },
  refused: { en: 'refused', 'zh-CN': '已驳回' },
  withdrawn: { en: 'withdrawn', 'zh-CN': '已撤回' },
} satisfies Record<RequestState, Localized>

export const refuse = defineProblems({
  'request-unknown': {
    status: 404,
    title: { en: 'No such request', 'zh-CN': '没有该申请' },
    detail: { en: 'There is no request {id}.', 'zh-CN': '没有编号为 {id} 的申请。' },
  },
  'request-decided': {
    status: 409,
    title: { en: 'Decided already', 'zh-CN': '该申请已处理' },
    detail: {
      en: 'Request {id} is no longer pending: it was {state} by {by}.',
      'zh-CN': '申请 {id} 已由 {by} 处理，当前状态：{state}。',
    },
    words: { state: states },
  },
  'own-request': {
    status: 403,
    title: { en: 'Somebody else must decide', 'zh-CN': '须由他人审批' },
    detail: {
      en: 'Nobody decides on the own request; let one of {roles} decide on request {id}.',
      'zh-CN': '申请人不能审批自己的申请，请由 {roles} 审批申请 {id}。',
    },
    words: { roles: roleWords },
  },
  'own-request-by-key': {
    status: 403,
    title: { en: 'The same person by an API key', 'zh-CN': '同一人通过密钥审批' },
    detail: {
      en: 'An API key acts for its person and for whoever made it: here one person would both ask for request {id} and decide on it. Let one of {roles} decide who neither asked nor made the key.',
      'zh-CN':
        'API 密钥既代表所属人员，也代表其生成人：申请 {id} 的申请和审批将出自同一人之手。请由 {roles} 中既未提出申请、也未生成该密钥的人员审批。',
    },
    words: { roles: roleWords },
  },
  'beyond-band': {
    status: 403,
    title: { en: 'More than the role may approve', 'zh-CN': '超出审批权限' },
    detail: {
      en: 'The role {role} does not decide on request {id} of {amount}; {roles} may.',
      'zh-CN': '角色 {role} 无权审批申请 {id}（{amount}），可由 {roles} 审批。',
    },
    words: { role: roleWords, roles: roleWords },
  },
  'beyond-band-in-pieces': {
    status: 403,
    title: { en: 'More than the role may approve', 'zh-CN': '超出审批权限' },
    detail: {
      en: 'Request {id} of {amount}, with what was approved of the same document, or of credit notes of this customer within {days} days before, is more than the role {role} decides on; {roles} may.',
      'zh-CN':
        '申请 {id}（{amount}）连同此前就同一单据（红字发票为同一客户 {days} 天内）已批准的金额，超出角色 {role} 的审批权限，可由 {roles} 审批。',
    },
    words: { role: roleWords, roles: roleWords },
  },
  'request-outgrown': {
    status: 409,
    title: { en: 'More than was asked for', 'zh-CN': '已超出申请内容' },
    detail: {
      en: 'Request {id} was for {asked}; carried out now it would be {now}. Refuse it, and let it be asked for anew.',
      'zh-CN': '申请 {id} 原为 {asked}，如今执行则为 {now}。请驳回后重新申请。',
    },
  },
  'granted-only-as-asked': {
    status: 422,
    title: { en: 'Only as it was asked for', 'zh-CN': '只能按申请内容批准' },
    detail: {
      en: 'Request {id} is approved as it was asked for, or refused: of this kind nothing is granted in part.',
      'zh-CN': '申请 {id} 只能按申请内容批准或驳回，该类事项不能调减批准。',
    },
  },
  'granted-not-less': {
    status: 422,
    title: { en: 'Not less than was asked for', 'zh-CN': '批准金额未低于申请金额' },
    detail: {
      en: 'Request {id} asked for {asked}: {granted} is not an amount between nothing and that.',
      'zh-CN': '申请 {id} 申请的是 {asked}，批准的金额 {granted} 应大于零且低于申请金额。',
    },
  },
  'granted-less-without-reason': {
    status: 422,
    title: { en: 'Why less?', 'zh-CN': '请说明调减原因' },
    detail: {
      en: 'Say why less is granted than request {id} asked for.',
      'zh-CN': '申请 {id} 调减批准时须填写原因。',
    },
  },
  'not-own-request': {
    status: 403,
    title: { en: 'Only the asker withdraws', 'zh-CN': '只能由申请人撤回' },
    detail: {
      en: 'Request {id} was made by {by}; only {by} can withdraw it.',
      'zh-CN': '申请 {id} 由 {by} 提出，只能由本人撤回。',
    },
  },
  'decide-as-whom': {
    status: 400,
    title: { en: 'Who decides?', 'zh-CN': '由谁审批？' },
    detail: {
      en: 'A person decides, not the program; say who with --user NAME.',
      'zh-CN': '须由人员审批，请用 --user 指明审批人。',
    },
  },
  'bad-bands': {
    status: 422,
    title: { en: 'Not usable as bands', 'zh-CN': '审批额度无效' },
    detail: {
      en: 'Bands for {action} name each role once, only roles that approve, and at least one without a limit.',
      'zh-CN': '{action} 的审批额度须每个角色一行，只能是有审批权的角色，且至少一个角色不设上限。',
    },
  },
})
