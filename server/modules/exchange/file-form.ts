import { refuse } from './errors.ts'

const signatures: readonly { readonly bytes: readonly number[]; readonly seen: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], seen: 'PDF' },
  { bytes: [0x1f, 0x8b], seen: 'gzip' },
  { bytes: [0x52, 0x61, 0x72, 0x21], seen: 'RAR' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], seen: '7-Zip' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], seen: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], seen: 'JPEG' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], seen: 'ELF' },
]

const startsWith = (head: Buffer, bytes: readonly number[]) =>
  bytes.every((byte, index) => head[index] === byte)

/** Tells the form by content; the extension of a bank's file often lies. Refuses what is no table, saying what to do. */
export function fileForm(file: string, head: Buffer): 'zip' | 'text' {
  if (head.length === 0) throw refuse('empty-file', { file })
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) throw refuse('old-excel-file', { file })
  const known = signatures.find(({ bytes }) => startsWith(head, bytes))
  if (known) throw refuse('not-a-table', { file, seen: known.seen })
  if (/^\uFEFF?\s*<(?:!doctype|html|\?xml|table|meta)/i.test(head.toString('utf8').slice(0, 200)))
    throw refuse('not-a-table', { file, seen: 'HTML / XML' })
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (!marked && head.filter(byte => byte === 0).length * 10 > head.length)
    throw refuse('not-a-table', { file, seen: 'binary' })
  return 'text'
}
