/** What others change appears on this page without a reload. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { concernedBy } from './concerned.ts'

/** An import tells of thousands at once; the page asks anew once for all of them. */
const gathering = 400

export function useLive(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const waiting = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stream = new EventSource('/api/v1/events')
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
      for (const key of concernedBy(subjectOf(data))) waiting.add(key)
      timer ??= setTimeout(() => {
        timer = undefined
        askAnew(queries, waiting)
        waiting.clear()
      }, gathering)
    })
    // Closed for good by the server's answer, as when the session has ended.
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) void queries.invalidateQueries({ queryKey: ['session'] })
    })
    // So much was missed that it is not told one by one.
    stream.addEventListener('start-over', () => void queries.invalidateQueries())
    return () => {
      clearTimeout(timer)
      stream.close()
    }
  }, [queries])
}

function askAnew(queries: QueryClient, first: ReadonlySet<string>): void {
  const words = new Set(first)
  void queries.invalidateQueries({ predicate: ({ queryKey }) => words.has(String(queryKey[0])) })
}

/** `customer:C001` of the event `{"subject": "customer:C001"}`; empty when it is not one of ours. */
function subjectOf(event: string): string {
  try {
    const told: unknown = JSON.parse(event)
    const subject = typeof told === 'object' && told !== null && 'subject' in told ? told.subject : undefined
    return typeof subject === 'string' ? subject : ''
  } catch {
    return ''
  }
}
