import { describe, expect, it } from 'vitest'
import { settingsText } from './settings.ts'

const gigabyte = 1024 ** 3

describe('the settings of the server', () => {
  it.each([
    { memory: gigabyte / 2, buffers: '128MB' },
    { memory: 2 * gigabyte, buffers: '256MB' },
    { memory: 64 * gigabyte, buffers: '512MB' },
  ])('give an eighth of the memory to its buffers, within reason: $buffers', ({ memory, buffers }) => {
    expect(settingsText(memory, false, false, 'linux')).toContain(`shared_buffers = '${buffers}'\n`)
  })

  it('give up safety for speed in a throw-away cluster only', () => {
    expect(settingsText(gigabyte, false, true, 'linux')).toContain("fsync = 'off'")
    expect(settingsText(gigabyte, false, false, 'linux')).not.toMatch(
      /\nfsync|synchronous_commit|full_page_writes/,
    )
  })

  it('bring all files to disk at once after a crash, where the system can', () => {
    expect(settingsText(gigabyte, false, false, 'linux')).toContain("recovery_init_sync_method = 'syncfs'")
    expect(settingsText(gigabyte, false, false, 'darwin')).not.toContain('recovery_init_sync_method')
  })

  it('keep parallel queries off a small /dev/shm', () => {
    expect(settingsText(gigabyte, true, false, 'linux')).toContain("dynamic_shared_memory_type = 'sysv'")
  })
})
