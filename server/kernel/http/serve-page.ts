/** The page: files built once, named by their content, served as they lie in dist/web. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { projectRoot } from '../root.ts'

const folder = join(projectRoot, 'dist/web')
const forEver = 'public, max-age=31536000, immutable'

/** Whether there is a page to serve: a checkout that was never built has none. */
export const hasPage = (): boolean => existsSync(join(folder, 'index.html'))

export async function servePage(app: FastifyInstance): Promise<void> {
  const { default: files } = await import('@fastify/static')
  await app.register(files, {
    root: folder,
    wildcard: false,
    index: false,
    // Names of assets change with what they hold; the page itself is asked for anew each time.
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? forEver : 'no-cache')
    },
  })
}

/** Every address that is nobody else's is the page's own: it finds its way from there. */
export function isPageAddress({ method, url, headers }: FastifyRequest): boolean {
  const wantsPage = headers.accept?.includes('text/html') ?? false
  return method === 'GET' && wantsPage && !/^\/(api|docs|metrics|assets)(\/|$)/.test(url)
}

export function sendPage(reply: FastifyReply): FastifyReply {
  return reply.sendFile('index.html')
}
