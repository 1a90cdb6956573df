/** What others change appears on this page without a reload. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { concernedBy, isOverAll } from './concerned.ts'

/** An import tells of thousands at once; the page asks anew once for all of them. */
const gathering = 400
/** What everything comes to takes the server long: not for each invoice that somebody enters. */
const gatheringSums = 5000

export function useLive(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const rows = gathered(gathering, words => askAnew(queries, words, false))
    const sums = gathered(gatheringSums, words => askAnew(queries, words, true))
    const stream = new EventSource('/api/v1/events')
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const words = concernedBy(subjectOf(data))
      rows.add(words)
      sums.add(words)
    })
    // Closed for good by the server's answer, as when the session has ended.
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) void queries.invalidateQueries({ queryKey: ['session'] })
    })
    // So much was missed that it is not told one by one.
    stream.addEventListener('start-over', () => void queries.invalidateQueries())
    return () => {
      rows.stop()
      sums.stop()
      stream.close()
    }
  }, [queries])
}

/** All that is added within so many milliseconds, told at once. */
function gathered(milliseconds: number, tell: (words: ReadonlySet<string>) => void) {
  let waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    add(words: readonly string[]) {
      for (const word of words) waiting.add(word)
      timer ??= setTimeout(() => {
        timer = undefined
        tell(waiting)
        waiting = new Set()
      }, milliseconds)
    },
    stop: () => clearTimeout(timer),
  }
}

function askAnew(queries: QueryClient, words: ReadonlySet<string>, areSums: boolean): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => isOverAll(queryKey) === areSums && words.has(String(queryKey[0])),
  })
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
