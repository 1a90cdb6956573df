/** Makes the shape of a module: `npm run new-module -- disputes`. What it lacks in the end is deleted again. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(process.argv[3] ?? join(import.meta.dirname, '..'))
const name = process.argv[2] ?? ''
const folder = join(root, 'server/modules', name)
const planFile = join(root, 'server/modules/plan.json')

if (!/^[a-z]{3,30}$/.test(name))
  stop('npm run new-module -- NAME: lower-case letters, the schema has the same name')
if (existsSync(folder)) stop(`${folder} is there already`)

const plan = JSON.parse(readFileSync(planFile, 'utf8'))
// Last, so that it may use every other module; move it up as far as what uses it demands.
if (!plan.includes(name)) writeFileSync(planFile, `${JSON.stringify([...plan, name], null, 2)}\n`)

const policy = "(company_id = nullif(current_setting('app.company_id', true), '')::bigint)"
const stamp = new Date().toISOString().slice(0, 16).replaceAll(/[-:]/g, '')
const files = {
  'README.md': `# ${name}\n\nWhat it owns, its words, the events it sends and listens to.\n`,
  'index.ts': '/** Front door: the only file other modules import. */\n',
  'errors.ts': `import { defineProblems } from '../../kernel/problem.ts'\n\nexport const refuse = defineProblems({})\n`,
  'rules.ts': '/** Pure decisions: no database, no clock, no http. */\n',
  'rules.test.ts': "import { test } from 'vitest'\n\ntest.todo('one row, one fact')\n",
  'store.ts': '/** All SQL of the module; every statement names company_id. */\n',
  [`migrations/${stamp}_create_${name}.sql`]: [
    `create schema ${name};`,
    `grant usage on schema ${name} to huikuan_app;`,
    '',
    `create table ${name}.example (`,
    '  company_id bigint not null,',
    '  id bigint generated always as identity,',
    '  primary key (company_id, id)',
    ');',
    `alter table ${name}.example enable row level security;`,
    `create policy company on ${name}.example to huikuan_app\n  using ${policy};`,
    `grant select, insert on ${name}.example to huikuan_app;`,
    '',
    `create view ${name}.shared_example with (security_invoker = true) as`,
    `  select company_id, id from ${name}.example;`,
    `grant select on ${name}.shared_example to huikuan_app;`,
    '',
  ].join('\n'),
}
for (const [path, text] of Object.entries(files)) {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
console.log(`server/modules/${name} is made; its place in plan.json is last.`)

function stop(reason) {
  console.error(reason)
  process.exit(2)
}
