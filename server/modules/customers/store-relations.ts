/** SQL of what belongs to a customer: contacts, addresses, payers. */
import type { Reader, Transaction } from '../../kernel/database/transaction.ts'
import type { Address, Contact, CustomerId } from './types.ts'

export async function readContacts(reader: Reader, customer: CustomerId): Promise<Contact[]> {
  return reader.rows<Contact>(
    'select name, role, phone, email from customers.contact where company_id = $1 and customer_id = $2 order by id',
    [reader.company, customer],
  )
}

export async function replaceContacts(tx: Transaction, customer: CustomerId, contacts: readonly Contact[]) {
  await tx.rows('delete from customers.contact where company_id = $1 and customer_id = $2', [
    tx.company,
    customer,
  ])
  await tx.rows(
    `insert into customers.contact (company_id, customer_id, name, role, phone, email)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::text[], $6::text[])`,
    [
      tx.company,
      customer,
      contacts.map(contact => contact.name),
      contacts.map(contact => contact.role),
      contacts.map(contact => contact.phone),
      contacts.map(contact => contact.email),
    ],
  )
}

export async function readAddresses(reader: Reader, customer: CustomerId): Promise<Address[]> {
  return reader.rows<Address>(
    'select kind, lines from customers.address where company_id = $1 and customer_id = $2 order by id',
    [reader.company, customer],
  )
}

export async function replaceAddresses(tx: Transaction, customer: CustomerId, addresses: readonly Address[]) {
  await tx.rows('delete from customers.address where company_id = $1 and customer_id = $2', [
    tx.company,
    customer,
  ])
  await tx.rows(
    `insert into customers.address (company_id, customer_id, kind, lines)
     select $1, $2, * from unnest($3::text[], $4::text[])`,
    [tx.company, customer, addresses.map(address => address.kind), addresses.map(address => address.lines)],
  )
}

/** Codes of those who may pay for the customer. */
export async function readPayers(reader: Reader, customer: CustomerId): Promise<string[]> {
  const rows = await reader.rows<{ code: string }>(
    `select c.code from customers.payer p
     join customers.customer c on c.company_id = p.company_id and c.id = p.payer_id
     where p.company_id = $1 and p.customer_id = $2 order by c.code`,
    [reader.company, customer],
  )
  return rows.map(row => row.code)
}

export async function replacePayers(tx: Transaction, customer: CustomerId, payers: readonly CustomerId[]) {
  await tx.rows('delete from customers.payer where company_id = $1 and customer_id = $2', [
    tx.company,
    customer,
  ])
  await tx.rows(
    `insert into customers.payer (company_id, customer_id, payer_id)
     select $1, $2, payer from (select distinct payer from unnest($3::bigint[]) payer) each`,
    [tx.company, customer, payers],
  )
}
