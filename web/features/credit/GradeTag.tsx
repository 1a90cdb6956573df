import type { grades } from './credit-queries.ts'

const looks = { A: 'ok', B: 'ok', C: 'line', D: 'warn', E: 'stop' } as const

export function GradeTag({ grade }: { readonly grade: (typeof grades)[number] }) {
  return <span className={`tag grade ${looks[grade]}`}>{grade}</span>
}
