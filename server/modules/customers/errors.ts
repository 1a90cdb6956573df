import type { Localized } from '../../kernel/language.ts'
import { defineProblems } from '../../kernel/problem.ts'
import type { AccountState } from './types.ts'

const states = {
  opening: { en: 'to be opened', 'zh-CN': '待开户' },
  open: { en: 'open', 'zh-CN': '正常' },
  stopped: { en: 'stopped', 'zh-CN': '停供' },
} satisfies Record<AccountState, Localized>

export const refuse = defineProblems({
  'bad-customer-code': {
    status: 422,
    title: { en: 'Not a usable customer code', 'zh-CN': '客户编码无效' },
    detail: {
      en: 'A customer code is 1 to 100 characters on one line, all of which show.',
      'zh-CN': '客户编码须为 1 至 100 个字符，不能换行，也不能含看不见的字符。',
    },
  },
  'bad-customer-text': {
    status: 422,
    title: { en: 'Not a usable text', 'zh-CN': '文本内容无效' },
    detail: {
      en: 'The {field} must be 1 to {longest} characters on one line, all of which show.',
      'zh-CN': '{field} 须为 1 至 {longest} 个字符，不能换行，也不能含看不见的字符。',
    },
  },
  'customer-exists': {
    status: 409,
    title: { en: 'The customer exists already', 'zh-CN': '客户已存在' },
    detail: {
      en: "There is a customer '{code}' already; choose another code or change that one.",
      'zh-CN': '客户编码“{code}”已存在，请换一个编码，或直接修改该客户。',
    },
  },
  'customer-unknown': {
    status: 404,
    title: { en: 'No such customer', 'zh-CN': '没有这个客户' },
    detail: {
      en: "There is no customer with the code '{code}'.",
      'zh-CN': '没有编码为“{code}”的客户。',
    },
  },
  'changed-meanwhile': {
    status: 409,
    title: { en: 'Changed by someone else meanwhile', 'zh-CN': '已被他人修改' },
    detail: {
      en: "{by} changed customer '{code}' meanwhile: it is at version {current}, your change was made from version {version}; look at it again and repeat the change.",
      'zh-CN':
        '{by} 已修改客户“{code}”：当前为第 {current} 版，您的修改基于第 {version} 版，请刷新后重新修改。',
    },
  },
  'bad-tax-id': {
    status: 422,
    title: { en: 'Not a valid tax number', 'zh-CN': '税号无效' },
    detail: {
      en: "'{taxId}' is not a valid tax number: a unified social credit code has 18 characters and its last one is a check character; look for a mistyped or missing character.",
      'zh-CN': '税号“{taxId}”无效：统一社会信用代码为 18 位，末位是校验码，请核对是否有错位或漏填。',
    },
  },
  'bad-customer-email': {
    status: 422,
    title: { en: 'Not an e-mail address', 'zh-CN': '邮箱地址无效' },
    detail: {
      en: "'{email}' is not an e-mail address; write one, as name@example.com.",
      'zh-CN': '“{email}”不是有效的邮箱地址，请填写一个，如 name@example.com。',
    },
  },
  'bad-language': {
    status: 422,
    title: { en: 'Not a language of this program', 'zh-CN': '语言无效' },
    detail: {
      en: "'{language}' is not a language letters are written in; use zh-CN or en.",
      'zh-CN': '不支持语言“{language}”，请填 zh-CN 或 en。',
    },
  },
  'negative-credit-limit': {
    status: 422,
    title: { en: 'A credit limit below zero', 'zh-CN': '授信额度为负' },
    detail: {
      en: 'A credit limit is 0 or more; leave it empty for no limit.',
      'zh-CN': '授信额度不能小于 0；不设额度请留空。',
    },
  },
  'bad-distance': {
    status: 422,
    title: { en: 'Not a usable distance', 'zh-CN': '距离无效' },
    detail: {
      en: 'The distance is a whole number of kilometres from 0 to 20000.',
      'zh-CN': '距离须为 0 至 20000 的整数公里。',
    },
  },
  'bad-paying-days': {
    status: 422,
    title: { en: 'Not usable paying days', 'zh-CN': '付款日无效' },
    detail: {
      en: 'Paying days are days of the month from 1 to 31; 31 is the last day of any month.',
      'zh-CN': '付款日须为每月 1 至 31 日，31 表示月末。',
    },
  },
  'parent-circle': {
    status: 422,
    title: { en: 'A customer above itself', 'zh-CN': '上级客户循环' },
    detail: {
      en: "'{parent}' cannot be the parent of '{code}': it belongs to it already.",
      'zh-CN': '“{parent}”不能作为“{code}”的上级客户：它本身就隶属于“{code}”。',
    },
  },
  'own-payer': {
    status: 422,
    title: { en: 'A customer that pays for itself', 'zh-CN': '代付方是客户自己' },
    detail: {
      en: "'{code}' pays its own invoices anyway; name only others that pay for it.",
      'zh-CN': '“{code}”本来就付自己的款，代付方只需填写其他客户。',
    },
  },
  'no-own-customers': {
    status: 422,
    title: { en: 'Not your customer', 'zh-CN': '不是自己的客户' },
    detail: {
      en: 'You add customers that you look after yourself, under the salesperson text that stands for you; ask an administrator to set it.',
      'zh-CN': '只能新增由自己负责的客户，业务员须为代表您本人的名称；如尚未设置，请联系管理员。',
    },
  },
  'bad-credit-limit': {
    status: 422,
    title: { en: 'Not a usable credit limit', 'zh-CN': '授信额度无效' },
    detail: {
      en: "'{value}' is not an amount in {currency}; write it as 1234.50.",
      'zh-CN': '“{value}”不是有效的 {currency} 金额，请写成 1234.50。',
    },
  },
  'limit-in-other-currency': {
    status: 422,
    title: { en: 'A limit in the other currency', 'zh-CN': '授信额度币种不符' },
    detail: {
      en: 'The currency changes from {from} to {to}: state the credit limit in {to} as well.',
      'zh-CN': '币种由 {from} 改为 {to}，请同时填写以 {to} 计的授信额度。',
    },
  },
  'account-state': {
    status: 409,
    title: { en: 'Not possible in this account state', 'zh-CN': '当前账户状态不允许' },
    detail: {
      en: "The account of '{code}' is {state}; this is possible only while it is {needed}.",
      'zh-CN': '客户“{code}”的账户状态为 {state}，仅在 {needed} 状态下可进行此操作。',
    },
    words: { state: states, needed: states },
  },
  'reason-needed': {
    status: 422,
    title: { en: 'A reason is needed', 'zh-CN': '请填写原因' },
    detail: {
      en: 'Say in a few words why; it is kept with the change.',
      'zh-CN': '请简要填写原因，系统会随变更一并保存。',
    },
  },
})
