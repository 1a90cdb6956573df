import type { Localized } from '../../kernel/language.ts'
import { defineProblems } from '../../kernel/problem.ts'
import type { OrderState } from './types.ts'

const states = {
  open: { en: 'open', 'zh-CN': '执行中' },
  held: { en: 'held', 'zh-CN': '冻结' },
  cancelled: { en: 'cancelled', 'zh-CN': '已取消' },
  closed: { en: 'closed', 'zh-CN': '已关闭' },
} satisfies Record<OrderState, Localized>

export const refuse = defineProblems({
  'signature-day': {
    status: 422,
    title: { en: 'Not signed on that day', 'zh-CN': '签收日期不符' },
    detail: {
      en: 'The goods left on {shipped}: they were signed for on that day or later, and not after today, {today}.',
      'zh-CN': '货物于 {shipped} 发出，签收日期不得早于该日，也不得晚于今天 {today}。',
    },
  },
  'order-unknown': {
    status: 404,
    title: { en: 'No such order', 'zh-CN': '没有该订单' },
    detail: { en: "There is no order '{number}'.", 'zh-CN': '没有订单“{number}”。' },
  },
  'shipment-unknown': {
    status: 404,
    title: { en: 'No such shipment', 'zh-CN': '没有该发货单' },
    detail: { en: "There is no shipment '{number}'.", 'zh-CN': '没有发货单“{number}”。' },
  },
  'number-taken': {
    status: 422,
    title: { en: 'The number is taken', 'zh-CN': '单号已被使用' },
    detail: {
      en: "'{number}' is entered already, with another {field}; take another number.",
      'zh-CN': '单号“{number}”已录入，且{field}不同，请换一个单号。',
    },
  },
  'credit-hold': {
    status: 422,
    title: { en: 'Held by credit', 'zh-CN': '信用冻结' },
    detail: {
      en: 'The goods of {number} may not leave now; the decision says why, and what would free them.',
      'zh-CN': '{number} 的货物目前不能发出，原因和解冻条件见信用判定。',
    },
  },
  rationed: {
    status: 422,
    title: { en: 'Rationed on purpose', 'zh-CN': '限量供货' },
    detail: {
      en: 'Of {number} at most {most} may leave now: goods are rationed on purpose until {until} ({reason}). Ship the lot that is offered, or have the rationing ended.',
      'zh-CN':
        '{number} 目前最多可发 {most}：{until} 前限量供货（{reason}）。请按给出的可发量发货，或先结束限量。',
    },
  },
  'rationing-unknown': {
    status: 404,
    title: { en: 'No such rationing', 'zh-CN': '没有该限量供货记录' },
    detail: { en: 'There is no rationing {id}.', 'zh-CN': '没有编号为 {id} 的限量供货记录。' },
  },
  'rationing-over': {
    status: 409,
    title: { en: 'Ended already', 'zh-CN': '已结束' },
    detail: { en: 'Rationing {id} was ended before.', 'zh-CN': '限量供货 {id} 此前已结束。' },
  },
  'rationing-ends-too-early': {
    status: 422,
    title: { en: 'It would end before it begins', 'zh-CN': '止期早于起期' },
    detail: {
      en: 'Rationing from {from} cannot end on {until}.',
      'zh-CN': '限量供货自 {from} 起，止期不能是 {until}。',
    },
  },
  'rationing-of-nothing': {
    status: 422,
    title: { en: 'Nothing is rationed', 'zh-CN': '未设置任何限制' },
    detail: {
      en: 'All lines, all of each, in one batch: set at least one share, batches, fast movers or what goes first.',
      'zh-CN': '全部品种、全部数量、一批发完等于不限。请至少设置一项限制。',
    },
  },
  'invoice-hold': {
    status: 422,
    title: { en: 'Held by credit', 'zh-CN': '信用冻结' },
    detail: {
      en: 'Invoice {number} goes beyond the goods that left, and the decision says why credit stops the rest; name the order or shipment it is for, or have the limit raised.',
      'zh-CN':
        '发票 {number} 超出已发货部分，超出部分因信用未通过，原因见信用判定；请填写对应的订单号或发货单号，或先申请提高额度。',
    },
  },
  'order-not-running': {
    status: 409,
    title: { en: 'The order is over', 'zh-CN': '订单已结束' },
    detail: {
      en: "Order '{number}' is {status}; nothing more happens to it.",
      'zh-CN': '订单“{number}”的状态为 {status}，不能再操作。',
    },
    words: { status: states },
  },
  'order-not-held': {
    status: 409,
    title: { en: 'The order is not held', 'zh-CN': '订单未被冻结' },
    detail: {
      en: "Order '{number}' is {status}: there is nothing to release.",
      'zh-CN': '订单“{number}”的状态为 {status}，无需解冻。',
    },
    words: { status: states },
  },
  'customer-stopped': {
    status: 409,
    title: { en: 'The account is stopped', 'zh-CN': '该客户已停供' },
    detail: {
      en: "'{customer}' is stopped: nothing is let go for it until its account is reopened.",
      'zh-CN': '客户“{customer}”已停供，经审批恢复供货后才能解冻订单。',
    },
  },
  'order-has-deliveries': {
    status: 409,
    title: { en: 'Something of it was delivered or invoiced', 'zh-CN': '订单已发货或开票' },
    detail: {
      en: "Of order '{number}' something was shipped or invoiced; close it instead of cancelling.",
      'zh-CN': '订单“{number}”已有发货或开票，不能取消，请改为关闭。',
    },
  },
  'other-order': {
    status: 422,
    title: { en: 'The order is of another customer or currency', 'zh-CN': '订单的客户或币种不符' },
    detail: {
      en: "Order '{number}' is of {customer} in {currency}.",
      'zh-CN': '订单“{number}”的客户为 {customer}，币种为 {currency}。',
    },
  },
  'shipment-reversed': {
    status: 409,
    title: { en: 'The shipment was taken back', 'zh-CN': '发货单已冲销' },
    detail: {
      en: "Shipment '{number}' was taken back before.",
      'zh-CN': '发货单“{number}”此前已冲销。',
    },
  },
  'more-than-shipped': {
    status: 422,
    title: { en: 'More than went out', 'zh-CN': '退货超过发货' },
    detail: {
      en: 'Of {number}, {left} {currency} are still out; not more can come back.',
      'zh-CN': '{number} 尚有 {currency} {left} 的货物在外，退货不能超过此数。',
    },
  },
  'return-by-product': {
    status: 422,
    title: { en: 'Tell which goods came back', 'zh-CN': '请按商品登记退回' },
    detail: {
      en: 'The goods of {number} stand with the customer until it sells them: report what came back by product and quantity.',
      'zh-CN': '{number} 的货物按实销实结，未售前为寄售库存，请按商品和数量登记退回。',
    },
  },
  'stock-day': {
    status: 422,
    title: { en: 'It has not happened yet', 'zh-CN': '尚未发生' },
    detail: { en: '{on} is after today, {today}.', 'zh-CN': '{on} 晚于今天 {today}，请在发生后再登记。' },
  },
  'stock-twice': {
    status: 422,
    title: { en: 'The same product twice', 'zh-CN': '商品重复' },
    detail: {
      en: "'{sku}' stands there twice; add the quantities up.",
      'zh-CN': '“{sku}”重复，请合并数量。',
    },
  },
  'more-than-stock': {
    status: 422,
    title: { en: 'Not in stock there', 'zh-CN': '超过寄售库存' },
    detail: {
      en: "Of '{sku}', {left} stand at the customer; give a quantity up to that.",
      'zh-CN': '“{sku}”在该客户处的寄售库存为 {left}，数量不能超过此数。',
    },
  },
  'stock-reason': {
    status: 422,
    title: { en: 'The reason is missing', 'zh-CN': '缺少原因' },
    detail: {
      en: 'Say why goods came back, or why the count of {number} differs from what should be there.',
      'zh-CN': '请填写退回原因，或 {number} 的盘点数与账面不符的原因。',
    },
  },
  'stock-report-unknown': {
    status: 404,
    title: { en: 'No such report', 'zh-CN': '没有该库存报告' },
    detail: { en: "There is no stock report '{number}'.", 'zh-CN': '没有库存报告“{number}”。' },
  },
  'stock-report-over': {
    status: 409,
    title: { en: 'The report was taken back', 'zh-CN': '报告已撤销' },
    detail: {
      en: "Stock report '{number}' was taken back before.",
      'zh-CN': '库存报告“{number}”此前已撤销。',
    },
  },
  'bad-order-amount': {
    status: 422,
    title: { en: 'Not an amount', 'zh-CN': '金额无效' },
    detail: {
      en: "'{value}' is no amount of {currency} above 0.",
      'zh-CN': '“{value}”不是大于 0 的有效{currency}金额。',
    },
  },
  'lines-do-not-add-up': {
    status: 422,
    title: { en: 'The lines do not add up', 'zh-CN': '明细合计不符' },
    detail: {
      en: 'The lines come to {lines}, the document says {amount}.',
      'zh-CN': '明细合计为 {lines}，单据金额为 {amount}。',
    },
  },
})
