/** Fills the world at the given address as a program of its own; says when it stages and books. */

import { openPool } from '../kernel/database/pool.ts'
import { dateOf, systemClock } from '../kernel/dates.ts'
import { fillDemo } from './fill-demo.ts'
import { demoKinds, quietly } from './testing.ts'

const [url = '', today = ''] = process.argv.slice(2)
const pool = openPool(url)
const progress = (_: unknown, done?: number) =>
  process.stdout.write(done === undefined ? 'begun\n' : 'importing\n')
await fillDemo({ ...quietly, pool, clock: systemClock(dateOf(today)), progress }, demoKinds)
process.stdout.write('filled\n')
await pool.end()
