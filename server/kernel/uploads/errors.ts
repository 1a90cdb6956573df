import { defineProblems } from '../problem.ts'

export const refuse = defineProblems({
  'upload-not-a-form': {
    status: 415,
    title: { en: 'Not a form', 'zh-CN': '不是表单' },
    detail: {
      en: 'Send files as multipart/form-data.',
      'zh-CN': '请以 multipart/form-data 形式上传文件。',
    },
  },
  'upload-empty': {
    status: 422,
    title: { en: 'No file came', 'zh-CN': '没有收到文件' },
    detail: { en: "The form holds no 'file'.", 'zh-CN': '表单中没有名为 file 的文件。' },
  },
  'upload-too-large': {
    status: 413,
    title: { en: 'The files are too large', 'zh-CN': '文件过大' },
    detail: {
      en: 'One upload holds at most {limit} bytes in {files} files; split it, or use the import command.',
      'zh-CN': '一次上传最多 {files} 个文件、合计 {limit} 字节，请分批上传，或改用 import 命令。',
    },
  },
  'upload-broken-off': {
    status: 400,
    title: { en: 'The upload broke off', 'zh-CN': '上传中断' },
    detail: {
      en: 'The form ended before its end; send it again.',
      'zh-CN': '表单未传完即中断，请重新上传。',
    },
  },
  'upload-gone': {
    status: 410,
    title: { en: 'The uploaded file is gone', 'zh-CN': '上传的文件已不在' },
    detail: {
      en: 'The uploaded file was deleted after its job ended; upload it again.',
      'zh-CN': '任务结束后上传的文件已删除，请重新上传。',
    },
  },
  'upload-elsewhere': {
    status: 503,
    title: { en: 'The uploaded file lies elsewhere', 'zh-CN': '上传的文件在另一程序处' },
    detail: {
      en: 'The file was uploaded to a program with another data folder; it waits until that one takes it.',
      'zh-CN': '文件上传到了使用另一数据目录的程序，等待该程序处理。',
    },
  },
})
