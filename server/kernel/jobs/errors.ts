import type { Localized } from '../language.ts'
import { defineProblems } from '../problem.ts'

const states = {
  waiting: { en: 'waiting', 'zh-CN': '等待中' },
  running: { en: 'running', 'zh-CN': '执行中' },
  done: { en: 'done', 'zh-CN': '已完成' },
  failed: { en: 'failed', 'zh-CN': '失败' },
  set_aside: { en: 'set aside', 'zh-CN': '已搁置' },
} satisfies Record<string, Localized>

export const refuse = defineProblems({
  'job-broke': {
    status: 500,
    title: { en: 'The job broke', 'zh-CN': '任务执行出错' },
    detail: {
      en: 'Something went wrong in job {run}, {attempts} times; the log tells it under that number. It can be tried again.',
      'zh-CN': '任务 {run} 执行出错，已尝试 {attempts} 次，详情见日志中的该编号。可以重新执行。',
    },
  },
  'job-asker-gone': {
    status: 403,
    title: { en: 'Whoever asked is gone', 'zh-CN': '提交人已不在' },
    detail: {
      en: 'The person who asked for this is no longer admitted to the company.',
      'zh-CN': '提交此任务的人员已不能进入该公司。',
    },
  },
  'job-not-retried': {
    status: 409,
    title: { en: 'Nothing to try again', 'zh-CN': '无需重试' },
    detail: {
      en: 'Job {run} is {state}; only one that failed or was set aside is tried again.',
      'zh-CN': '任务 {run} 的状态为 {state}，只有失败或搁置的任务可以重试。',
    },
    words: { state: states },
  },
  'job-unknown': {
    status: 404,
    title: { en: 'No such job', 'zh-CN': '没有该任务' },
    detail: { en: 'There is no job {run}.', 'zh-CN': '没有编号为 {run} 的任务。' },
  },
})
