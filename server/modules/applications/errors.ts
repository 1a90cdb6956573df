import type { Localized } from '../../kernel/language.ts'
import { defineProblems } from '../../kernel/problem.ts'
import type { State, Step } from './rules.ts'

const states = {
  draft: { en: 'a draft', 'zh-CN': '草稿' },
  submitted: { en: 'submitted', 'zh-CN': '审批中' },
  approved: { en: 'approved', 'zh-CN': '已批准，待签约' },
  'in-force': { en: 'in force', 'zh-CN': '已生效' },
  refused: { en: 'refused', 'zh-CN': '已驳回' },
  dropped: { en: 'dropped', 'zh-CN': '已撤销' },
} satisfies Record<State, Localized>
const steps = {
  submit: { en: 'submitting it', 'zh-CN': '提交' },
  withdraw: { en: 'withdrawing it', 'zh-CN': '撤回' },
  approve: { en: 'approval', 'zh-CN': '批准' },
  refuse: { en: 'a refusal', 'zh-CN': '驳回' },
  sign: { en: 'the signature', 'zh-CN': '签约' },
  drop: { en: 'dropping it', 'zh-CN': '撤销' },
  'hand-in': { en: 'a paper', 'zh-CN': '资料上传' },
  look: { en: 'a look at its papers', 'zh-CN': '资料核对' },
} satisfies Record<Step | 'hand-in' | 'look', Localized>

export const refuse = defineProblems({
  'credit-application-unknown': {
    status: 404,
    title: { en: 'No such credit application', 'zh-CN': '没有该授信申请' },
    detail: { en: 'There is no credit application {id}.', 'zh-CN': '没有编号为 {id} 的授信申请。' },
  },
  'credit-application-open': {
    status: 409,
    title: { en: 'One is under way already', 'zh-CN': '已有在办的授信申请' },
    detail: {
      en: "Customer '{customer}' has a credit application that is not at an end: go on with that one, or drop it.",
      'zh-CN': '客户“{customer}”已有在办的授信申请，请继续办理该申请，或将其撤销。',
    },
  },
  'credit-application-step': {
    status: 409,
    title: { en: 'Not possible in this state', 'zh-CN': '当前状态不能进行此操作' },
    detail: {
      en: 'Credit application {id} is {state}: {step} is not what comes next.',
      'zh-CN': '授信申请 {id} 的状态为 {state}，不能进行 {step}。',
    },
    words: { state: states, step: steps },
  },
  'credit-application-changed': {
    status: 409,
    title: { en: 'Changed by someone else meanwhile', 'zh-CN': '已被他人修改' },
    detail: {
      en: 'Credit application {id} is at version {current} by now, your change was made from version {version}; look at it again.',
      'zh-CN': '授信申请 {id} 当前为第 {current} 版，您的修改基于第 {version} 版，请刷新后重新修改。',
    },
  },
  'credit-application-amount': {
    status: 422,
    title: { en: 'Not an amount', 'zh-CN': '金额无效' },
    detail: {
      en: "'{value}' is no amount of {currency} that can be asked for; give it in major units.",
      'zh-CN': '“{value}”不是可申请的{currency}金额，请按元填写。',
    },
  },
  'credit-application-day': {
    status: 422,
    title: { en: 'Not happened yet', 'zh-CN': '日期在未来' },
    detail: {
      en: 'Nobody has accepted on {day} yet: it is after today.',
      'zh-CN': '接受日期 {day} 晚于今天。',
    },
  },
  'credit-application-incomplete': {
    status: 422,
    title: { en: 'Not complete', 'zh-CN': '申请资料不齐' },
    detail: {
      en: 'Credit application {id} lacks {count} things; each is named. Bring them, then submit it again.',
      'zh-CN': '授信申请 {id} 尚缺 {count} 项，见下列说明。补齐后再提交。',
    },
  },
  'credit-application-unchecked': {
    status: 422,
    title: { en: 'Documents nobody found right yet', 'zh-CN': '资料尚未核对无误' },
    detail: {
      en: '{count} documents of credit application {id} are not found right; each is named. Credit or legal look at them, then it is approved.',
      'zh-CN': '授信申请 {id} 有 {count} 份资料未核对无误，见下列说明。请信用或法务人员核对后再批准。',
    },
  },
  'credit-application-own': {
    status: 403,
    title: { en: 'Somebody else must approve', 'zh-CN': '须由他人审批' },
    detail: {
      en: 'You wrote credit application {id} yourself: let somebody else approve it.',
      'zh-CN': '授信申请 {id} 由您本人填写，须由他人审批。',
    },
  },
  'credit-application-own-by-key': {
    status: 403,
    title: { en: 'The same person by an API key', 'zh-CN': '同一人通过密钥审批' },
    detail: {
      en: 'An API key acts for its person and for whoever made it: here one person would both write and approve credit application {id}. Let somebody else approve it.',
      'zh-CN':
        'API 密钥既代表所属人员，也代表其生成人：授信申请 {id} 的填写和审批将出自同一人之手，请由他人审批。',
    },
  },
  'credit-application-other-paper': {
    status: 422,
    title: { en: 'Not a paper for this', 'zh-CN': '资料不符' },
    detail: {
      en: 'Paper {paper} cannot serve here: it must be of this customer and of this kind, sealed and not withdrawn. Hand it in here.',
      'zh-CN': '资料 {paper} 不能用于此项：须为该客户的同类资料，已密封且未作废。请在此上传。',
    },
  },
  'credit-application-no-document': {
    status: 409,
    title: { en: 'Nothing to look at', 'zh-CN': '没有可核对的资料' },
    detail: {
      en: 'Nothing in force was handed in for this item of credit application {id}.',
      'zh-CN': '授信申请 {id} 的该项尚未上传有效资料。',
    },
  },
  'credit-application-words': {
    status: 422,
    title: { en: 'Say why', 'zh-CN': '请写明原因' },
    detail: {
      en: 'A refusal on other grounds needs words that say which.',
      'zh-CN': '以“其他”为由驳回时须写明原因。',
    },
  },
  'credit-application-other-contract': {
    status: 422,
    title: { en: 'Not a contract of this customer', 'zh-CN': '合同不属于该客户' },
    detail: {
      en: "Contract '{number}' is not of customer '{customer}'.",
      'zh-CN': '合同“{number}”不属于客户“{customer}”。',
    },
  },
  'credit-application-longer-terms': {
    status: 422,
    title: { en: 'Longer than asked for', 'zh-CN': '批准账期长于申请账期' },
    detail: {
      en: 'The application asks for {asked}; {granted} would be longer.',
      'zh-CN': '申请的账期为 {asked}，{granted} 更长。',
    },
  },
})
