import { defineProblems } from '../../kernel/problem.ts'

/** Refusals of uploads that wait, and of mappings kept under a name. */
export const refuse = defineProblems({
  'import-draft-not-found': {
    status: 404,
    title: { en: 'No such upload', 'zh-CN': '没有该上传' },
    detail: {
      en: 'There is no upload {id} waiting; it was imported, discarded, or is older than seven days.',
      'zh-CN': '没有编号为 {id} 的待导入文件，可能已导入、已放弃或已超过七天。',
    },
  },
  'import-draft-changed': {
    status: 409,
    title: { en: 'Changed meanwhile', 'zh-CN': '已被更改' },
    detail: {
      en: 'The upload is at version {current}, your change was made from version {version}; look at it again.',
      'zh-CN': '该上传当前为第 {current} 版，您的更改基于第 {version} 版，请刷新后重试。',
    },
  },
  'import-draft-running': {
    status: 409,
    title: { en: 'Being imported', 'zh-CN': '正在导入' },
    detail: {
      en: 'Upload {id} is being imported as import {import}; wait until that has ended.',
      'zh-CN': '上传 {id} 正在导入（导入编号 {import}），请等待其结束。',
    },
  },
  'too-many-drafts': {
    status: 409,
    title: { en: 'Too many uploads wait', 'zh-CN': '待导入文件过多' },
    detail: {
      en: '{limit} uploads wait already; import or discard some of them first.',
      'zh-CN': '已有 {limit} 批文件待导入，请先导入或放弃其中一些。',
    },
  },
  'import-mapping-exists': {
    status: 409,
    title: { en: 'The name is taken', 'zh-CN': '方案名称已存在' },
    detail: {
      en: "There is a mapping '{name}' already; choose another name, or change that one.",
      'zh-CN': '已有名为“{name}”的方案，请换一个名称，或更新该方案。',
    },
  },
  'import-mapping-not-found': {
    status: 404,
    title: { en: 'No such mapping', 'zh-CN': '没有该方案' },
    detail: { en: "There is no mapping '{name}'.", 'zh-CN': '没有名为“{name}”的方案。' },
  },
  'import-mapping-changed': {
    status: 409,
    title: { en: 'Changed meanwhile', 'zh-CN': '方案已被他人修改' },
    detail: {
      en: "Mapping '{name}' is at version {current}, your change was made from version {version}; look at it again.",
      'zh-CN': '方案“{name}”当前为第 {current} 版，您的修改基于第 {version} 版，请刷新后重试。',
    },
  },
})
