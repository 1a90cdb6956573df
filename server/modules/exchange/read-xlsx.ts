import type { RawRow, SourceFile } from './types.ts'
export interface Sheet {
  readonly name: string
  readonly path: string
}
export async function openWorkbook(
  _source: SourceFile,
): Promise<{ sheets: Sheet[]; head(s: Sheet): Promise<RawRow[]>; rows(s: Sheet): AsyncGenerator<RawRow[]> }> {
  throw new Error('xlsx')
}
