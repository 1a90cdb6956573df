/** What a request says of itself, beside its content. */
import type { FastifyRequest } from 'fastify'
import type { Language } from '../language.ts'

export function languageOf(request: FastifyRequest): Language {
  return /^\s*zh\b/i.test(request.headers['accept-language'] ?? '') ? 'zh-CN' : 'en'
}

/** Without the query string, which may carry what no log should. */
export function pathOf(url: string): string {
  return (url.split('?')[0] ?? '').slice(0, 200)
}
