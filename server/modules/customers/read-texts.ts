import type { Transaction } from '../../kernel/database/transaction.ts'

interface TextsRead {
  /** Of the kind's own columns, never from outside. */
  readonly column: string
  /** As the text is kept; undefined where it means nothing. */
  read(text: string): string | undefined
  /** Why rows are rejected whose text means nothing. */
  readonly reason: { readonly key: string; readonly facts: object }
}

/** Puts what the texts of a column of a file mean in their place in temp table `staged`, each different text read once. */
export async function readTexts(tx: Transaction, { column, read, reason }: TextsRead): Promise<void> {
  const rows = await tx.rows<{ text: string }>(
    `select distinct ${column} as text from staged where ${column} is not null`,
  )
  const texts = rows.map(({ text }) => ({ text, canonical: read(text) }))
  const bad = texts.filter(each => each.canonical === undefined)
  await tx.rows(
    `insert into rejected ("row", "column", value, reason, facts)
     select "row", $1, ${column}, $2, $3::jsonb from staged where ${column} = any ($4::text[])`,
    [column, reason.key, JSON.stringify(reason.facts), bad.map(each => each.text)],
  )
  const good = texts.filter(each => each.canonical !== undefined && each.canonical !== each.text)
  await tx.rows(
    `update staged s set ${column} = t.canonical from unnest($1::text[], $2::text[]) t(text, canonical)
     where s.${column} = t.text`,
    [good.map(each => each.text), good.map(each => each.canonical)],
  )
}
