/** For tests of this module and of those that build on it. */
export * from './testing/generate-ledger.ts'
export * from './testing/importing.ts'
export * from './testing/ledger-files.ts'
