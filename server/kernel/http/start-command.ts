/** `start`: database, server and jobs, until a signal comes. */
import { type Command, defineCommand } from '../cli/command.ts'
import { Interrupted } from '../cli/interruption.ts'
import { defineMessages, render } from '../language.ts'
import { Uploads } from '../uploads/uploads.ts'
import { httpServer } from './http-server.ts'
import { listen, portOf } from './listen.ts'
import { Readiness } from './readiness.ts'
import { Service, type StartHooks } from './service.ts'

const say = defineMessages({
  ready: { en: 'Huikuan is ready at {url}', 'zh-CN': '回款已就绪：{url}' },
  leaveIt: { en: 'Ctrl-C stops it.', 'zh-CN': '按 Ctrl-C 停止。' },
})

export function startCommand(hooks: StartHooks): Command {
  return defineCommand({
    name: 'start',
    summary: { en: 'start the program and stay up', 'zh-CN': '启动程序并持续运行' },
    options: {
      port: {
        value: 'PORT',
        parse: portOf,
        text: {
          en: 'port (default 8787, or the next free one)',
          'zh-CN': '端口（默认 8787 或其后的空闲端口）',
        },
      },
      host: {
        value: 'HOST',
        text: { en: 'address (default 127.0.0.1)', 'zh-CN': '监听地址（默认 127.0.0.1）' },
      },
      demo: { text: { en: 'fill an empty world with a demo company', 'zh-CN': '在空库中建立演示公司' } },
    },
    access: 'none',
    async run(context, { port, host, demo }) {
      const readiness = new Readiness('database', 'migrations', ...(demo ? (['demo'] as const) : []))
      const logLevel = context.settings.logLevel ?? (process.stderr.isTTY ? 'warn' : 'info')
      const uploads = new Uploads(context.dataDirectory, context.settings.uploadBytes)
      const current: { service?: Service } = {}
      const app = await httpServer({
        readiness,
        log: process.stderr,
        logLevel,
        routes: hooks.routes,
        settings: context.settings,
        jobStates: async () => (await current.service?.jobStates()) ?? {},
        surroundings: {
          door: hooks.door,
          clock: context.clock,
          uploads,
          pool: () => current.service?.pool,
        },
      })
      const service = new Service(context, hooks, readiness, app, uploads)
      current.service = service
      try {
        const url = await listen(app, host ?? '127.0.0.1', port)
        await service.getReady(demo)
        return {
          json: { url },
          // Piece by piece: the day's picture of a large book takes seconds, and it serves from here on.
          text: async function* (language) {
            yield `${render(say('ready', { url }), language)}\n`
            const day = await service.day()
            if (day) yield `\n${day}\n`
            yield `\n${render(say('leaveIt'), language)}\n`
          },
          stay: () => service.untilStopped(),
        }
      } catch (error) {
        await service.stop()
        if (error instanceof Interrupted) return { json: undefined }
        throw error
      }
    },
  })
}
