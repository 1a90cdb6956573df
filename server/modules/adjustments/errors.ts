import type { Localized } from '../../kernel/language.ts'
import { defineProblems } from '../../kernel/problem.ts'

const kinds = {
  invoice: { en: 'invoice', 'zh-CN': '发票' },
  credit_note: { en: 'credit note', 'zh-CN': '红字发票' },
  receipt: { en: 'receipt', 'zh-CN': '收款' },
  money: { en: 'money on account', 'zh-CN': '挂账款' },
  entry: { en: 'entry', 'zh-CN': '凭证' },
} satisfies Record<string, Localized>

export const refuse = defineProblems({
  'document-unknown': {
    status: 404,
    title: { en: 'No such document', 'zh-CN': '找不到该单据' },
    detail: {
      en: "There is no {kind} with number '{number}'.",
      'zh-CN': '没有编号为“{number}”的单据（{kind}）。',
    },
    words: { kind: kinds },
  },
  'document-ambiguous': {
    status: 409,
    title: { en: 'Two documents have this number', 'zh-CN': '两张单据编号相同' },
    detail: {
      en: '{number} is the number of two documents; write {first}:{number} or {second}:{number}.',
      'zh-CN': '有两张单据的编号都是 {number}，请写成 {first}:{number} 或 {second}:{number}。',
    },
  },
  'named-twice': {
    status: 422,
    title: { en: 'The same document twice', 'zh-CN': '单据重复' },
    detail: {
      en: '{number} is named twice; give it one amount.',
      'zh-CN': '{number} 出现了两次，请合并为一个金额。',
    },
  },
  'nothing-open': {
    status: 409,
    title: { en: 'Nothing is open', 'zh-CN': '没有未结金额' },
    detail: { en: '{number} has nothing open.', 'zh-CN': '{number} 没有未结金额。' },
  },
  'amount-not-usable': {
    status: 422,
    title: { en: 'Not a usable amount', 'zh-CN': '金额无效' },
    detail: {
      en: "'{amount}' is not an amount above zero in {currency}; write it as 1234.50.",
      'zh-CN': '“{amount}”不是大于零的 {currency} 金额，请写成 1234.50。',
    },
  },
  'discount-too-large': {
    status: 422,
    title: { en: 'Discount too large', 'zh-CN': '折扣过大' },
    detail: {
      en: 'A discount of {discount} leaves nothing to settle of {number}: {open} {currency} is open.',
      'zh-CN': '{number} 未结 {open} {currency}，扣除折扣 {discount} 后没有可核销的金额。',
    },
  },
  'entry-is-document': {
    status: 409,
    title: { en: 'The entry books a document', 'zh-CN': '该凭证属于单据' },
    detail: {
      en: 'Entry {id} books {kind} {number}; reverse the document instead.',
      'zh-CN': '凭证 {id} 是单据 {number}（{kind}）的入账凭证，请冲销该单据。',
    },
    words: { kind: kinds },
  },
  'not-settled': {
    status: 409,
    title: { en: 'Not settled with each other', 'zh-CN': '两张单据没有核销关系' },
    detail: {
      en: '{from} does not settle {to}; there is nothing to take back.',
      'zh-CN': '{from} 与 {to} 之间没有可撤销的核销。',
    },
  },
  'nothing-to-take-back': {
    status: 409,
    title: { en: 'Nothing of it stands any more', 'zh-CN': '已无可撤销的核销' },
    detail: {
      en: 'What was settled of {from} then has been taken back already.',
      'zh-CN': '{from} 的该次核销已全部撤销。',
    },
  },
  'import-unknown': {
    status: 404,
    title: { en: 'No such import', 'zh-CN': '找不到该导入' },
    detail: {
      en: "There is no import '{id}' that could be taken back.",
      'zh-CN': '没有可以撤销的导入“{id}”。',
    },
  },
  'import-built-upon': {
    status: 409,
    title: { en: 'Later work builds on this import', 'zh-CN': '后续业务依赖该导入' },
    detail: {
      en: '{number} of this import was settled, reversed or transferred afterwards; take that back first.',
      'zh-CN': '该导入中的 {number} 之后已有核销、冲销或转户，请先撤销这些业务。',
    },
  },
  'same-customer': {
    status: 422,
    title: { en: 'The same customer', 'zh-CN': '客户相同' },
    detail: {
      en: '{number} already belongs to {customer}.',
      'zh-CN': '{number} 本来就属于 {customer}。',
    },
  },
  'customer-not-found': {
    status: 404,
    title: { en: 'No such customer', 'zh-CN': '找不到该客户' },
    detail: { en: "No customer has the code '{customer}'.", 'zh-CN': '没有编码为“{customer}”的客户。' },
  },
  'kind-unknown': {
    status: 400,
    title: { en: 'Unknown kind of document', 'zh-CN': '单据类型无效' },
    detail: {
      en: "'{kind}' is none of invoice, credit_note, receipt, entry.",
      'zh-CN': '“{kind}”不是 invoice、credit_note、receipt、entry 之一。',
    },
  },
  'more-than-open': {
    status: 422,
    title: { en: 'More than is open', 'zh-CN': '超过未结金额' },
    detail: {
      en: '{currency} {amount} is more than the {open} open on {number}.',
      'zh-CN': '{currency} {amount} 超过 {number} 的未结金额 {open}。',
    },
  },
})
