import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'bad-credit-amount': {
    status: 422,
    title: { en: 'Not an amount', 'zh-CN': '金额无效' },
    detail: {
      en: "'{value}' is no amount of {currency}; give it in major units, not below 0.",
      'zh-CN': '“{value}”不是有效的{currency}金额，请填不小于 0 的数。',
    },
  },
  'limit-ends-too-early': {
    status: 422,
    title: { en: 'It would end before it begins', 'zh-CN': '止期早于起期' },
    detail: {
      en: 'A limit from {from} cannot end on {until}.',
      'zh-CN': '授信额度自 {from} 起，止期不能是 {until}。',
    },
  },
  'limit-beyond-band': {
    status: 403,
    title: { en: 'More than the role may grant', 'zh-CN': '超出可批准的授信额度' },
    detail: {
      en: 'A limit of {limit} for {customer} is more than your role may approve; ask for it, and somebody else decides.',
      'zh-CN': '为 {customer} 设置授信额度 {limit} 超出本角色的审批权限，请提出申请由他人审批。',
    },
  },
  'policy-unknown': {
    status: 404,
    title: { en: 'No such credit policy', 'zh-CN': '没有该信用政策' },
    detail: { en: 'There is no credit policy {version}.', 'zh-CN': '没有版本为 {version} 的信用政策。' },
  },
  'bad-credit-policy': {
    status: 422,
    title: { en: 'Not usable as a credit policy', 'zh-CN': '信用政策无效' },
    detail: {
      en: "Rule '{rule}' cannot be used like that: {threshold} is not what it measures by.",
      'zh-CN': '规则“{rule}”设置有误：{threshold} 不是该规则的有效阈值。',
    },
  },
  'decision-unknown': {
    status: 404,
    title: { en: 'No such decision', 'zh-CN': '没有该信用判定' },
    detail: { en: 'There is no credit decision {id}.', 'zh-CN': '没有编号为 {id} 的信用判定。' },
  },
  'bad-checkpoint': {
    status: 400,
    title: { en: 'Not a checkpoint', 'zh-CN': '环节无效' },
    detail: { en: "'{value}' is neither order nor ship.", 'zh-CN': '“{value}”无效，请填 order 或 ship。' },
  },
})
