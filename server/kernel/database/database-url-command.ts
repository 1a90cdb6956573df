import { defineCommand } from '../cli/command.ts'

export const databaseUrl = defineCommand({
  name: 'database-url',
  summary: { en: 'print how to connect to the database', 'zh-CN': '显示数据库连接串' },
  options: {
    owner: {
      text: { en: 'as the owner of the tables, not as the app', 'zh-CN': '以表的所有者而非应用角色连接' },
    },
  },
  access: 'world',
  run({ world }, { owner }) {
    world.leaveRunning()
    const url = owner ? world.ownerUrl : world.appUrl
    return Promise.resolve({ json: { url }, text: () => url })
  },
})
