import type { Localized } from '../../kernel/language.ts'
import { defineProblems } from '../../kernel/problem.ts'
import type { ContractState, StepName } from './types.ts'

const states = {
  draft: { en: 'a draft', 'zh-CN': '草稿' },
  reviewed: { en: 'reviewed', 'zh-CN': '已复核' },
  sent: { en: 'sent', 'zh-CN': '已发出' },
  signed: { en: 'signed', 'zh-CN': '已签署' },
  running: { en: 'running', 'zh-CN': '执行中' },
  ended: { en: 'ended', 'zh-CN': '已终止' },
} satisfies Record<ContractState, Localized>
const steps = {
  reviewed: { en: 'the review', 'zh-CN': '复核' },
  sent: { en: 'sending it', 'zh-CN': '发出' },
  signed: { en: 'the signature', 'zh-CN': '签署' },
  ended: { en: 'its end', 'zh-CN': '终止' },
} satisfies Record<StepName, Localized>

export const refuse = defineProblems({
  'contract-unknown': {
    status: 404,
    title: { en: 'No such contract', 'zh-CN': '没有该合同' },
    detail: { en: "There is no contract '{number}'.", 'zh-CN': '没有合同“{number}”。' },
  },
  'contract-version-unknown': {
    status: 404,
    title: { en: 'No such version', 'zh-CN': '没有该版本' },
    detail: {
      en: "Contract '{number}' has no version {version}.",
      'zh-CN': '合同“{number}”没有第 {version} 版。',
    },
  },
  'contract-exists': {
    status: 409,
    title: { en: 'The number is taken', 'zh-CN': '合同编号已被使用' },
    detail: {
      en: "There is a contract '{number}' already; take another number, or make a new version of that one.",
      'zh-CN': '合同编号“{number}”已存在，请换一个编号，或为该合同建立新版本。',
    },
  },
  'contract-changed-meanwhile': {
    status: 409,
    title: { en: 'Changed by someone else meanwhile', 'zh-CN': '已被他人修改' },
    detail: {
      en: "Contract '{number}' is at version {current} by now, your change was made from version {version}; look at it again.",
      'zh-CN': '合同“{number}”当前为第 {current} 版，您的修改基于第 {version} 版，请刷新后重新修改。',
    },
  },
  'contract-over': {
    status: 409,
    title: { en: 'The contract has ended', 'zh-CN': '合同已终止' },
    detail: {
      en: "Contract '{number}' has ended; make a new one.",
      'zh-CN': '合同“{number}”已终止，请新建合同。',
    },
  },
  'contract-period': {
    status: 422,
    title: { en: 'It ends before it begins', 'zh-CN': '合同期限有误' },
    detail: {
      en: 'The period ends on {to}, before it begins on {from}.',
      'zh-CN': '终止日期 {to} 早于起始日期 {from}。',
    },
  },
  'contract-amount': {
    status: 422,
    title: { en: 'Not an amount', 'zh-CN': '金额无效' },
    detail: {
      en: "'{value}' is no amount of {currency} above 0.",
      'zh-CN': '“{value}”不是大于 0 的有效{currency}金额。',
    },
  },
  'contract-step': {
    status: 409,
    title: { en: 'Not possible in this state', 'zh-CN': '当前状态不能进行此操作' },
    detail: {
      en: "Contract '{number}' is {state}: {step} is not what comes next.",
      'zh-CN': '合同“{number}”的状态为 {state}，不能进行 {step}。',
    },
    words: { state: states, step: steps },
  },
  'contract-step-day': {
    status: 422,
    title: { en: 'Not possible on that day', 'zh-CN': '日期有误' },
    detail: {
      en: 'It happened between {first} and today, {last}.',
      'zh-CN': '日期须在 {first} 至今日 {last} 之间。',
    },
  },
  'contract-own-review': {
    status: 409,
    title: { en: 'Somebody else reviews it', 'zh-CN': '须由他人复核' },
    detail: {
      en: "You made this version of contract '{number}' yourself: have somebody else review it.",
      'zh-CN': '合同“{number}”的这一版由您本人拟定，请由他人复核。',
    },
  },
  'contract-own-review-by-key': {
    status: 409,
    title: { en: 'The same person by an API key', 'zh-CN': '同一人通过密钥复核' },
    detail: {
      en: "An API key acts for its person and for whoever made it: here one person would both make and review this version of contract '{number}'. Have somebody else review it.",
      'zh-CN':
        'API 密钥既代表所属人员，也代表其生成人：合同“{number}”这一版的拟定和复核将出自同一人之手，请由他人复核。',
    },
  },
  'contract-forbidden-clause': {
    status: 422,
    title: { en: 'A clause the law forbids', 'zh-CN': '含有法律禁止的条款' },
    detail: {
      en: 'The check found {count} clauses the law forbids: change them, or say in a note why they stand.',
      'zh-CN': '条款检查发现 {count} 处法律禁止的内容：请修改，或在备注中写明保留的理由。',
    },
  },
  'contract-terms-not-acknowledged': {
    status: 409,
    title: { en: 'The customer has not acknowledged the terms', 'zh-CN': '客户尚未确认付款条件' },
    detail: {
      en: "Before contract '{number}' is signed the customer acknowledges its terms: send the letter as a link, or take in the signed letter.",
      'zh-CN': '合同“{number}”签署前须由客户确认付款条件：请发送确认链接，或上传已签回的告知函。',
    },
  },
  'contract-not-sent': {
    status: 409,
    title: { en: 'Not sent yet', 'zh-CN': '合同尚未发出' },
    detail: {
      en: "Version {version} of contract '{number}' was not sent to the customer: there is nothing to acknowledge.",
      'zh-CN': '合同“{number}”第 {version} 版尚未发给客户，无从确认。',
    },
  },
  'contract-other-paper': {
    status: 422,
    title: { en: 'Not a letter of this contract', 'zh-CN': '资料与合同不符' },
    detail: {
      en: 'Paper {paper} is no acknowledgement of this contract that is in force; upload the signed letter here.',
      'zh-CN': '资料 {paper} 不是本合同有效的付款条件确认书，请在此上传已签回的告知函。',
    },
  },
  'terms-link-gone': {
    status: 410,
    title: { en: 'The link is no longer valid', 'zh-CN': '链接已失效' },
    detail: {
      en: 'This link was used, has expired or was replaced. Ask whoever sent it for a new one.',
      'zh-CN': '此链接已使用、已过期或已被替换，请向发件人索取新的链接。',
    },
  },
  'letter-unavailable': {
    status: 503,
    title: { en: 'The letter cannot be made now', 'zh-CN': '暂时无法生成函件' },
    detail: {
      en: 'The letter could not be set in time; try again in a moment.',
      'zh-CN': '函件未能及时生成，请稍后再试。',
    },
  },
})
