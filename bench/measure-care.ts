/** What looking after the books takes: verify over all of them, and a backup. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { backUp } from '../server/kernel/backup/backup.ts'
import { eventRanks } from '../server/kernel/backup/cluster-bound.ts'
import { journalRanks } from '../server/modules/ledger/backup-ranks.ts'
import { sealAll } from '../server/modules/ledger/jobs.ts'
import { ledgerChecks, verify } from '../server/modules/ledger/verify.ts'
import type { Books } from './books.ts'
import type { Figure } from './report.ts'
import { timed } from './timing.ts'

export async function measureCare(books: Books): Promise<Figure[]> {
  const sealed = await timed(() => sealAll(books.world.pool))
  const checks = new Map<string, number>()
  let begun = performance.now()
  const verified = await timed(() =>
    books.read(async reader => {
      const results = []
      for (const check of ledgerChecks) {
        results.push(...(await verify(reader, [check])))
        checks.set(check.name, performance.now() - begun)
        begun = performance.now()
      }
      return results
    }),
  )
  const [slowest = '', longest = 0] = [...checks].sort((left, right) => right[1] - left[1])[0] ?? []
  const differences = verified.result.reduce((sum, check) => sum + check.differences.length, 0)
  const file = join(books.folder, 'books.backup')
  const backedUp = await timed(() =>
    backUp({
      ownerUrl: books.world.ownerUrl,
      file,
      passphrase: undefined,
      version: 'bench',
      clusterBound: [...eventRanks, ...journalRanks],
    }),
  )
  const megabytes = Math.round((await stat(file)).size / 1e6)
  const rows = (count: number) => count.toLocaleString('en')
  return [
    {
      what: 'chain of seals over all entries',
      value: `${sealed.seconds.toFixed(1)} s`,
      note: `${rows(sealed.result)} entries`,
    },
    {
      what: 'verify, all checks of the ledger',
      value: `${verified.seconds.toFixed(1)} s`,
      note: `${differences} differences; longest: ${slowest}, ${(longest / 1000).toFixed(1)} s`,
    },
    {
      what: 'backup',
      value: `${backedUp.seconds.toFixed(1)} s`,
      note: `${rows(backedUp.result.rows)} rows in ${megabytes} MB`,
    },
  ]
}
