import { beforeAll, describe, expect, it } from 'vitest'
import { type Scope, snapshot, transaction } from '../../kernel/database/transaction.ts'
import { systemClock } from '../../kernel/dates.ts'
import { useTestDatabase } from '../../kernel/testing/test-database.ts'
import { actAs } from './act-as.ts'
import { addPerson, type NewPerson } from './add-person.ts'
import { createCompany } from './create-company.ts'

describe('people', () => {
  const database = useTestDatabase()
  let here: Scope
  let there: Scope

  beforeAll(async () => {
    const settings = { name: 'Test', currency: 'CNY', zone: 'Asia/Shanghai' }
    here = {
      company: (await createCompany(database.pool, { ...settings, code: 'HERE' }, systemClock())).id,
      person: null,
    }
    there = {
      company: (await createCompany(database.pool, { ...settings, code: 'THERE' }, systemClock())).id,
      person: null,
    }
  })

  const add = (person: NewPerson, scope = here) =>
    transaction(database.pool, scope, tx => addPerson(tx, person))

  it('are added with a role and act under their name', async () => {
    expect(await add({ name: ' 王敏 ', role: 'manager' })).toEqual({
      name: '王敏',
      role: 'manager',
    })
    await add({
      name: '李强',
      role: 'sales',
      email: 'li@example.com',
      salesperson: '李强(华东)',
      manager: '王敏',
    })
    const person = await snapshot(database.pool, here, reader => actAs(reader, '李强'))
    expect(person).toMatchObject({ name: '李强', role: 'sales', salesperson: '李强(华东)' })
  })

  it('are announced', async () => {
    await add({ name: 'Announced', role: 'auditor' })
    const events = await snapshot(database.pool, here, reader =>
      reader.rows("select kind from kernel.event where company_id = $1 and subject = 'person:Announced'", [
        reader.company,
      ]),
    )
    expect(events).toEqual([{ kind: 'person-added' }])
  })

  it.each([
    [{ name: '' }, 'bad-person-name'],
    [{ name: 'System' }, 'bad-person-name'],
    [{ role: 'king' }, 'bad-role'],
    [{ email: 'nobody' }, 'bad-person-email'],
    [{ manager: 'No one' }, 'person-unknown'],
    [{ name: '王敏' }, 'person-exists'],
    [{ salesperson: '李强(华东)' }, 'salesperson-taken'],
  ])('with %j are refused as %s', async (change, type) => {
    await expect(add({ name: 'New', role: 'sales', ...change })).rejects.toMatchObject({ type })
  })

  it('of another company are unknown here and cannot be changed from here', async () => {
    await add({ name: 'Far', role: 'owner' }, there)
    const asFar = snapshot(database.pool, here, reader => actAs(reader, 'Far'))
    await expect(asFar).rejects.toMatchObject({ type: 'person-unknown', status: 404 })
    const changed = await transaction(database.pool, here, tx =>
      tx.rows("update identity.person set role = 'owner' where company_id = $1 returning id", [
        there.company,
      ]),
    )
    expect(changed).toEqual([])
    const smuggled = transaction(database.pool, here, tx =>
      tx.rows("insert into identity.person (company_id, name, role) values ($1, 'Mole', 'owner')", [
        there.company,
      ]),
    )
    await expect(smuggled).rejects.toThrow(/row-level security/)
  })
})
