import { expect, test } from 'vitest'
import { tableOwnership } from './table-ownership.ts'

const plan = { path: 'server/modules/plan.json', text: '["customers", "ledger", "payments"]' }

const complaints = (text: string, path = 'server/modules/ledger/store.ts') =>
  tableOwnership([plan, { path, text }]).map(({ line, says }) => `${line}: ${says}`)

const sql = (text: string) => complaints(text, 'server/modules/ledger/migrations/1_create.sql')

test('a module writes its own tables and reads what modules above it share', () => {
  const text = [
    'insert into ledger.item (id) select id from customers.shared_customer;',
    'update ledger.item set open = 0; delete from ledger.item; copy ledger.item from stdin;',
    'create table ledger.item (c bigint references customers.customer (id));',
    'create trigger t after insert on ledger.item execute function kernel.check_entry();',
    'select id from customers.companies();',
    "select kernel.refuse('x'); create temp table fresh (id int); insert into fresh values (1);",
    'insert into ledger.item (id) values (1) on conflict (id) do update set open = 0;',
    'select 1 from ledger.item for update;',
    "select 'insert into customers.customer'; -- delete from customers.customer",
  ].join('\n')
  expect(sql(text)).toEqual([])
})

test.each([
  ['insert', 'insert into customers.customer (id) values (1)', 'ledger writes customers.customer'],
  ['update', 'update customers.customer set name = $1', 'ledger writes customers.customer'],
  ['delete', 'delete from customers.customer', 'ledger writes customers.customer'],
  ['truncate', 'truncate table customers.customer', 'ledger writes customers.customer'],
  ['copy', 'copy customers.customer (id) from stdin', 'ledger writes customers.customer'],
  ['create', 'create table customers.note (id int)', 'ledger defines customers.note'],
  ['alter', 'alter table customers.customer add column x int', 'ledger defines customers.customer'],
  ['index', 'create index x on customers.customer (company_id)', 'ledger defines customers.customer'],
  ['grant', 'grant select on customers.customer to huikuan_app', 'ledger defines customers.customer'],
  [
    'write inside a function',
    'create function ledger.f() as $$ begin delete from customers.x; end $$',
    'ledger writes customers.x',
  ],
  [
    'write into a shared view',
    'update customers.shared_customer set name = 1',
    'ledger writes customers.shared_customer',
  ],
  ['write into the kernel', 'insert into kernel.event (id) values (1)', 'ledger writes kernel.event'],
])('refuses a foreign %s', (_, text, complaint) => {
  expect(sql(text)).toEqual([`1: ${complaint}`])
})

test('refuses to read a table that is not shared, wherever the statement stands', () => {
  const complaint = 'ledger reads customers.customer other than through a shared_ view or function'
  expect(sql('select 1\nfrom customers.customer')).toEqual([`2: ${complaint}`])
  expect(complaints("\nconst q = 'select 1 from customers.customer'")).toEqual([`2: ${complaint}`])
  expect(
    complaints('const q = sql`select ${a} from ledger.item, customers.customer where x = ${b}`'),
  ).toEqual([`1: ${complaint}`])
  expect(complaints('const more = ` join customers.customer using (company_id)`')).toEqual([
    `1: ${complaint}`,
  ])
  expect(sql('create view ledger.shared_x as select 1 from customers.customer')).toEqual([`1: ${complaint}`])
})

test('refuses a module below, even what it shares', () => {
  expect(sql('select 1 from payments.shared_receipt')).toEqual([
    '1: ledger names payments.shared_receipt, which is not above it',
  ])
})

test('refuses a write whose schema is not spelt out', () => {
  expect(complaints("q('insert into item (id) values (1)')")).toEqual([
    "1: writes 'item' without naming its schema",
  ])
  expect(complaints('q(`update ${table} set x = 1`)')).toEqual([
    "1: writes '__hole__' without naming its schema",
  ])
  expect(sql('create table item (id int)')).toEqual(["1: writes 'item' without naming its schema"])
})

test('sentences on a screen are not statements', () => {
  const text = "const a = 'Update the customers.csv file'; const b = 'Select one from the list'"
  expect(complaints(text)).toEqual([])
})
