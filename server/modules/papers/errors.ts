import { defineProblems } from '../../kernel/problem.ts'

export const refuse = defineProblems({
  'paper-unknown': {
    status: 404,
    title: { en: 'No such paper', 'zh-CN': '没有该资料' },
    detail: { en: 'There is no paper {id}.', 'zh-CN': '没有编号为 {id} 的资料。' },
  },
  'paper-subject-unknown': {
    status: 404,
    title: { en: 'Nothing to keep the paper with', 'zh-CN': '资料所属对象不存在' },
    detail: {
      en: "There is no '{about}' a paper could be about.",
      'zh-CN': '没有“{about}”，资料无法归入。',
    },
  },
  'paper-about-what': {
    status: 422,
    title: { en: 'Whose paper?', 'zh-CN': '请指明资料归属' },
    detail: {
      en: 'Name the customer, or with about what it belongs to.',
      'zh-CN': '请用 customer 指明客户，或用 about 指明所属对象。',
    },
  },
  'paper-form-unknown': {
    status: 422,
    title: { en: 'Not a form of paper that is kept', 'zh-CN': '不支持的资料格式' },
    detail: {
      en: "'{name}' is {seen} by its content; only PDF, PNG, JPEG and WebP are kept. Scan or photograph it again in one of them.",
      'zh-CN': '“{name}”按内容识别为 {seen}；仅支持 PDF、PNG、JPEG、WebP，请改用其中一种格式重新扫描或拍照。',
    },
  },
  'paper-empty': {
    status: 422,
    title: { en: 'An empty file', 'zh-CN': '空文件' },
    detail: { en: "'{name}' holds nothing.", 'zh-CN': '“{name}”没有内容。' },
  },
  'paper-withdrawn': {
    status: 409,
    title: { en: 'The paper was withdrawn', 'zh-CN': '资料已作废' },
    detail: { en: 'Paper {id} was withdrawn before.', 'zh-CN': '资料 {id} 此前已作废。' },
  },
  'paper-sealed': {
    status: 403,
    title: { en: 'The paper is sealed', 'zh-CN': '资料已密封' },
    detail: {
      en: 'Paper {id} is sealed: credit and legal may read it; ask one of them.',
      'zh-CN': '资料 {id} 已密封，仅信用和法务人员可查看，请向其索取。',
    },
  },
  'paper-key-lost': {
    status: 409,
    title: { en: 'Sealed under another secret', 'zh-CN': '密封所用密钥不同' },
    detail: {
      en: 'Paper {id} was sealed by an installation with another secret: set HUIKUAN_FORMER_SEAL_KEYS to what `huikuan seal-key` printed there.',
      'zh-CN':
        '资料 {id} 由使用另一密钥的安装密封：请将当时 `huikuan seal-key` 打印的密钥设为 HUIKUAN_FORMER_SEAL_KEYS。',
    },
  },
  'paper-of-another': {
    status: 422,
    title: { en: 'One customer at a time', 'zh-CN': '客户与归属对象不一致' },
    detail: {
      en: "'{about}' is not of customer '{customer}'.",
      'zh-CN': '“{about}”不属于客户“{customer}”。',
    },
  },
})
