import { constants } from 'node:os'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../problem.ts'
import { refuse } from './errors.ts'

const usualPort = 8787
const portsTried = 200

let address: string | undefined

/** Where this program can be reached from its own machine, once it listens. */
export const listenedAt = (): string | undefined => address

/** The address listened on. Without a port: the usual one, or the first free one after it. Refuses `port-taken`. */
export async function listen(app: FastifyInstance, host: string, port: number | undefined): Promise<string> {
  if (port !== undefined) return listenOn(app, host, port)
  for (let tried = usualPort; tried < usualPort + portsTried; tried++) {
    try {
      return await listenOn(app, host, tried)
    } catch (error) {
      if (!(error instanceof Problem && error.type === 'port-taken')) throw error
    }
  }
  return listenOn(app, host, 0)
}

/** Reads `--port`; 0 is any free one. Refuses `bad-port`. */
export function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65535)) throw refuse('bad-port', { value: text.slice(0, 20) })
  return port
}

async function listenOn(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    address = await app.listen({ host, port, listenTextResolver: () => 'listening' })
    return address
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    if (code === 'EADDRINUSE') throw refuse('port-taken', { host, port })
    if (code !== undefined && (code in constants.errno || code === 'ENOTFOUND')) {
      throw refuse('cannot-listen', { host, port, reason: code })
    }
    throw error
  }
}
