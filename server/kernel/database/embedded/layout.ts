import { join, resolve } from 'node:path'

/** Where things lie in the data folder. `home` appears whole, by one rename, or not at all. */
export interface Layout {
  readonly data: string
  readonly home: string
  readonly cluster: string
  readonly password: string
  readonly log: string
  /** The port last used, taken again when it is free, so that noted connection strings stay good. */
  readonly port: string
  /** Our own copy of the programs, for when the installed ones cannot be used where they lie. */
  readonly binaries: string
}

export function layoutOf(dataDirectory: string): Layout {
  const data = resolve(dataDirectory)
  const home = join(data, 'postgres')
  return {
    data,
    home,
    cluster: join(home, 'cluster'),
    password: join(home, 'password'),
    log: join(home, 'postgres.log'),
    port: join(home, 'port'),
    binaries: join(data, 'postgres-binaries'),
  }
}

/** Folders being made, beside the one they will become; the maker's process id is in the name. */
export function unfinishedName(of: string, token: string): string {
  return `${of}.new-${process.pid}-${token}`
}
