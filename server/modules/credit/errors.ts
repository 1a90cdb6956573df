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
  'limit-while-stopped': {
    status: 409,
    title: { en: 'The account is stopped', 'zh-CN': '该客户已停供' },
    detail: {
      en: "'{customer}' is stopped: no limit is granted to it until its account is reopened.",
      'zh-CN': '客户“{customer}”已停供，经审批恢复供货后才能授信。',
    },
  },
  'version-overtaken': {
    status: 409,
    title: { en: 'There is a later version', 'zh-CN': '已有更新的版本' },
    detail: {
      en: 'It was written over version {over}, and {last} is the last by now. Look at what has changed, and propose it anew.',
      'zh-CN': '编写时以第 {over} 版为底，现已有第 {last} 版。请查看其改动后重新提出。',
    },
  },
  'limit-overtaken': {
    status: 409,
    title: { en: 'Another limit was granted meanwhile', 'zh-CN': '其间已批准另一额度' },
    detail: {
      en: "Since this was asked for '{customer}' was granted another limit ({limit}). Look at it, and ask anew.",
      'zh-CN': '提出申请之后，客户“{customer}”已另行批准额度（{limit}）。请查看后重新申请。',
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
  'grades-out-of-order': {
    status: 422,
    title: { en: 'Grades out of order', 'zh-CN': '等级顺序有误' },
    detail: {
      en: 'Grades run from A to E, each from a lower score than the one before, and E from 0.',
      'zh-CN': '等级须按 A 至 E 排列，起评分逐级降低，E 级从 0 分起。',
    },
  },
  'steps-out-of-order': {
    status: 422,
    title: { en: 'Steps out of order', 'zh-CN': '分档顺序有误' },
    detail: {
      en: 'The steps of a scorecard begin with the smallest value and rise from there.',
      'zh-CN': '评分表的分档须从最小值起逐档递增。',
    },
  },
  'scorecard-empty-or-twice': {
    status: 422,
    title: { en: 'Scorecard without weight, or an input twice', 'zh-CN': '评分表无权重或指标重复' },
    detail: {
      en: 'Each input stands in the scorecard once, and at least one has a weight above 0.',
      'zh-CN': '每项指标在评分表中只能出现一次，且至少一项权重大于 0。',
    },
  },
  'secured-beyond-limit': {
    status: 422,
    title: { en: 'Secured beyond the limit', 'zh-CN': '保障金额超过额度' },
    detail: {
      en: 'Insured and guaranteed parts ({secured}) cannot be more than the limit ({limit}).',
      'zh-CN': '投保与担保部分（{secured}）不能超过授信额度（{limit}）。',
    },
  },
  'budget-part-twice': {
    status: 422,
    title: { en: 'A part of the budget twice', 'zh-CN': '预算重复拆分' },
    detail: {
      en: 'Each pair of region and tier stands in the budget once.',
      'zh-CN': '同一区域与客户等级在预算中只能出现一次。',
    },
  },
  'budget-part-of-everything': {
    status: 422,
    title: { en: 'A part without region and tier', 'zh-CN': '拆分项未指明范围' },
    detail: {
      en: 'A part of the budget names a region, a tier or both; what is left of the total is for all others.',
      'zh-CN': '预算拆分项须指明区域、客户等级或两者；总额的剩余部分归其他客户。',
    },
  },
  'budget-beyond-total': {
    status: 422,
    title: { en: 'More is split than there is', 'zh-CN': '拆分合计超过预算总额' },
    detail: {
      en: 'The parts come to {sum}, more than the budget of {total}. Lower a part or raise the total.',
      'zh-CN': '各部分合计 {sum}，超过预算总额 {total}。请调低拆分或提高总额。',
    },
  },
  'budget-below-floor': {
    status: 422,
    title: { en: 'No new credit: the budget is below its floor', 'zh-CN': '预算已低于下限，暂停新增授信' },
    detail: {
      en: 'Of the credit budget {left} is left (floor {floor}), own cash was {cash} (to be kept: {reserve}): nobody is granted more than they have or use. Collect first, or have another budget approved.',
      'zh-CN':
        '授信预算剩余 {left}（下限 {floor}），自有资金 {cash}（须保留 {reserve}），不得新增或提高授信。请先回款，或另行审批预算。',
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
