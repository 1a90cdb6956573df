import { describe, expect, test } from 'vitest'
import { tableShape } from './table-shape.ts'

const complaints = (text: string) =>
  tableShape([{ path: 'server/modules/orders/migrations/1_create.sql', text }]).map(({ says }) => says)

const closed = (name: string) => `
  alter table ${name} enable row level security;
  create policy company on ${name} to huikuan_app using (company_id = 1);`

const table = (body: string) => `create table orders.line (${body});${closed('orders.line')}`

test('accepts a table whose keys begin with company_id behind row-level security', () => {
  const text = table(`
    company_id bigint not null references identity.company,
    id bigint generated always as identity,
    amount numeric(20, 10) check (amount > 0), -- serial
    primary key (company_id, id), unique (company_id, amount),
    foreign key (company_id, id) references orders.item (company_id, id)`)
  const index = 'create index line_amount on orders.line (company_id, amount);'
  const search = 'create index line_search on orders.line using gin (grams);'
  const view = 'create view orders.shared_line with (security_invoker = true) as select 1;'
  expect(complaints(text + index + search + view)).toEqual([])
})

test.each([
  [
    'a primary key of its own',
    table('id bigint primary key'),
    'orders.line: primary key begins with id, not company_id',
  ],
  ['no primary key', table('company_id bigint not null'), 'orders.line: no primary key'],
  [
    'a unique column',
    table('company_id bigint primary key, code text unique'),
    'orders.line: unique begins with code, not company_id',
  ],
  [
    'a foreign key that leaves the company out',
    table('company_id bigint primary key, a bigint, foreign key (a) references orders.item (id)'),
    'orders.line: foreign key begins with a, not company_id',
  ],
  [
    'an index that begins with something else',
    `${table('company_id bigint primary key')} create unique index line_no on orders.line (no)`,
    'orders.line: index begins with no, not company_id',
  ],
  [
    'a table without row-level security',
    'create table orders.line (company_id bigint primary key); create policy a on orders.line using (true)',
    'orders.line: row-level security is not enabled',
  ],
  [
    'a table without a policy',
    'create table orders.line (company_id bigint primary key); alter table orders.line enable row level security',
    'orders.line: no policy',
  ],
  [
    'a view of its owner',
    'create view orders.shared_line as select 1 from orders.line',
    "orders.shared_line: a view needs 'with (security_invoker = true)'",
  ],
  [
    'a deferred check',
    table('company_id bigint primary key deferrable'),
    'deferred checks cost seconds in bulk and lose rows when distributed',
  ],
])('refuses %s', (_, text, complaint) => {
  expect(complaints(text)).toEqual([complaint])
})

test('an exempt table may choose its keys, never go without row-level security', () => {
  expect(
    complaints('create table identity.company (company_id bigint primary key, code text unique);'),
  ).toEqual(['identity.company: row-level security is not enabled', 'identity.company: no policy'])
})

describe('a table exempt from row-level security by name', () => {
  const login = 'create table auth.login (id text primary key, email text unique);'
  const index = 'create index session_user on auth.session (user_id);'

  test('may stand without it, for the one role that signs people in', () => {
    expect(complaints(`${login}${index} grant select, insert on auth.login to huikuan_auth;`)).toEqual([])
  })

  test.each([
    ['the table', 'grant select on auth.login to huikuan_app;', 'huikuan_app'],
    ['its schema', 'grant usage on schema auth to huikuan_auth, huikuan_app;', 'huikuan_auth, huikuan_app'],
  ])('may not be opened to another role by %s', (_, grant, whom) => {
    expect(complaints(login + grant)).toEqual([
      `auth.login: stands without row-level security, and is granted to ${whom}`,
    ])
  })

  test('is the only one: its schema exempts nothing', () => {
    expect(complaints('create table auth.note (id text primary key);')).toEqual([
      'auth.note: primary key begins with id, not company_id',
      'auth.note: row-level security is not enabled',
      'auth.note: no policy',
    ])
  })
})
