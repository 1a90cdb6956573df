import { describe, expect, it } from 'vitest'
import { diskFullProblem, folderProblem, saysDiskFull } from './problems.ts'

const failure = (code: string, cause?: unknown) =>
  Object.assign(new Error(`failed with ${code}`, { cause }), { code })

describe('a full disk', () => {
  it.each(['53100', 'ENOSPC', 'EDQUOT'])('is told from %s', code => {
    expect(diskFullProblem(failure(code))).toMatchObject({ type: 'disk-full', status: 507 })
  })

  it('is found beneath other errors', () => {
    expect(diskFullProblem(failure('X', failure('53100')))?.facts).toEqual({ reason: 'failed with 53100' })
  })

  it('is not claimed for anything else', () => {
    expect(diskFullProblem(failure('53200'))).toBeUndefined()
    expect(diskFullProblem('53100')).toBeUndefined()
  })

  it("is read from the server's log", () => {
    const log = 'a\n2026 [7] PANIC:  could not write to file "pg_wal/x": No space left on device\nb'
    expect(saysDiskFull(log)).toMatch(/^PANIC: .*pg_wal/)
    expect(
      saysDiskFull('FATAL:  could not extend file "1": wrote only 4096 of 8192 bytes at block 10'),
    ).toContain('4096')
    expect(saysDiskFull('a\nb')).toBeUndefined()
  })
})

describe('a file operation that failed', () => {
  it('is a refusal when the folder does not allow it, and a bug otherwise', () => {
    expect(folderProblem(failure('EACCES'), '/d')).toMatchObject({
      type: 'data-folder-not-writable',
      facts: { folder: '/d', reason: 'EACCES' },
    })
    const bug = failure('EBADF')
    expect(folderProblem(bug, '/d')).toBe(bug)
  })
})
