import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'recall-unknown': {
    status: 404,
    title: { en: 'No such recall', 'zh-CN': '没有该收货单' },
    detail: { en: "There is no recall '{number}'.", 'zh-CN': '没有收货单“{number}”。' },
  },
  'goods-unknown': {
    status: 422,
    title: { en: 'Nothing open to take back', 'zh-CN': '没有可收回的货物' },
    detail: {
      en: 'Invoice {invoice} of this customer has nothing open, or no line {line}.',
      'zh-CN': '该客户的发票 {invoice} 没有未结金额，或没有第 {line} 行。',
    },
  },
  'goods-twice': {
    status: 422,
    title: { en: 'The same goods twice', 'zh-CN': '同一货物重复' },
    detail: {
      en: 'Line {line} of invoice {invoice} stands there twice.',
      'zh-CN': '发票 {invoice} 第 {line} 行重复。',
    },
  },
  'recall-currencies-differ': {
    status: 422,
    title: { en: 'Invoices in different currencies', 'zh-CN': '发票币种不一致' },
    detail: {
      en: 'Invoice {invoice} is in {currency}; recall it by itself.',
      'zh-CN': '发票 {invoice} 的币种为 {currency}，请单独办理收回。',
    },
  },
  'quantity-not-usable': {
    status: 422,
    title: { en: 'Not a quantity to take back', 'zh-CN': '收回数量无效' },
    detail: {
      en: 'Of line {line} of {invoice}, more than 0 and at most {most} can be taken back.',
      'zh-CN': '{invoice} 第 {line} 行的收回数量须大于 0，最多 {most}。',
    },
  },
  'goods-amount-not-usable': {
    status: 422,
    title: { en: 'Not an amount to take back', 'zh-CN': '收回金额无效' },
    detail: {
      en: '{invoice} says no quantity there: give an amount above 0, at most {most} {currency}.',
      'zh-CN': '{invoice} 此处没有数量，请填大于 0、不超过 {currency} {most} 的金额。',
    },
  },
  'more-than-unpaid': {
    status: 422,
    title: { en: 'More than is unpaid', 'zh-CN': '超过未付金额' },
    detail: {
      en: 'Of {invoice}, {left} {currency} are unpaid and in no other recall; the goods come to {amount}.',
      'zh-CN': '{invoice} 未付且未列入其他收货单的金额为 {currency} {left}，所列货物合计 {amount}。',
    },
  },
  'recall-step': {
    status: 409,
    title: { en: 'Not possible in this state', 'zh-CN': '当前状态不能进行此操作' },
    detail: {
      en: "Recall '{number}' has gone past that, or not come to it yet; look at it again.",
      'zh-CN': '收货单“{number}”当前状态不能进行此操作，请刷新后查看。',
    },
  },
  'hand-over-day': {
    status: 422,
    title: { en: 'Not a day of the hand-over', 'zh-CN': '交接日期无效' },
    detail: {
      en: 'Goods are handed over between {from}, when it was approved, and today.',
      'zh-CN': '交接日期须在批准日 {from} 与今天之间。',
    },
  },
  'signed-paper-missing': {
    status: 422,
    title: { en: 'The signed paper is missing', 'zh-CN': '缺少签字的交接单' },
    detail: {
      en: "Hand in the paper both sides signed with recall '{number}' first.",
      'zh-CN': '请先在收货单“{number}”上传双方签字的交接单。',
    },
  },
  'nothing-handed-over': {
    status: 422,
    title: { en: 'Nothing was handed over', 'zh-CN': '没有交接任何货物' },
    detail: {
      en: 'Nothing of what was approved came back; withdraw the recall instead.',
      'zh-CN': '没有收回任何货物，请改为作废该收货单。',
    },
  },
  'value-not-usable': {
    status: 422,
    title: { en: 'Not a usable value', 'zh-CN': '估值无效' },
    detail: {
      en: 'Line {line} is worth at most {most} {currency}; below that, say why.',
      'zh-CN': '第 {line} 行的估值最多 {currency} {most}；低于此数须填写原因。',
    },
  },
  'nothing-to-credit': {
    status: 409,
    title: { en: 'Nothing is open any more', 'zh-CN': '已无未结金额' },
    detail: {
      en: "What recall '{number}' took back is paid meanwhile, or worth nothing: there is nothing to credit.",
      'zh-CN': '收货单“{number}”所涉发票已付清或货物无价值，没有可冲减的金额。',
    },
  },
  'credit-number-taken': {
    status: 422,
    title: { en: 'The number is taken', 'zh-CN': '编号已被使用' },
    detail: {
      en: "There is an invoice or credit note '{number}' already; take another number.",
      'zh-CN': '发票或红字发票“{number}”已存在，请换一个编号。',
    },
  },
})
