/** Tests of pure rules only: mutants are killed without a database. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'server/kernel/{money,dates}.test.ts',
      'server/kernel/calendar/*.test.ts',
      'server/modules/terms/*.test.ts',
      'server/modules/*/rules.test.ts',
    ],
  },
})
