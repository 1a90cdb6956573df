/** The text of a PDF, by its own maps from glyphs to characters: enough to see that every word arrived. */
import { inflateSync } from 'node:zlib'

/** What stands on all pages, in the order it was set, without spaces between runs. */
export function pdfText(pdf: Buffer): string {
  const objects = new Map<string, { readonly head: string; readonly stream: Buffer | undefined }>()
  const source = pdf.toString('latin1')
  for (const match of source.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const [, id = '', body = ''] = match
    const at = body.indexOf('stream\n')
    const head = at < 0 ? body : body.slice(0, at)
    const raw =
      at < 0 ? undefined : Buffer.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1')
    const stream = raw && (head.includes('/FlateDecode') ? inflateSync(raw) : raw)
    objects.set(id, { head, stream })
  }
  const mapOf = (font: string) => {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? ''
    return characterMap(objects.get(unicode)?.stream?.toString('latin1') ?? '')
  }
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const { head } of objects.values())
    for (const [, list = ''] of head.matchAll(/\/Font\s*<<([^>]*)>>/g))
      for (const [, name = '', id = ''] of list.matchAll(/\/(\w+) (\d+) 0 R/g)) fonts.set(name, mapOf(id))
  const pages = [...objects.values()].filter(({ stream }) => stream?.includes(' Tf'))
  return pages.map(({ stream }) => shown(stream?.toString('latin1') ?? '', fonts)).join('\n')
}

function characterMap(source: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, list = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>/g))
      map.set(glyph.toUpperCase(), text(hex))
  return map
}

function shown(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined
  let text = ''
  const say = (hex: string) => {
    for (const code of hex.toUpperCase().match(/.{4}/g) ?? []) text += font?.get(code) ?? ''
  }
  const token = /\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(/g
  for (let match = token.exec(content); match; match = token.exec(content)) {
    const [, name, hex] = match
    if (name !== undefined) font = fonts.get(name)
    else if (hex !== undefined) say(hex)
    else {
      const end = literalEnd(content, token.lastIndex)
      say(unescaped(content.slice(token.lastIndex, end)).toString('hex'))
      token.lastIndex = end + 1
    }
  }
  return text
}

/** Where the bracket closes: inside a literal brackets may stand in pairs. */
function literalEnd(content: string, from: number): number {
  let depth = 0
  for (let at = from; at < content.length; at++) {
    const letter = content[at]
    if (letter === '\\') at += 1
    else if (letter === '(') depth += 1
    else if (letter === ')' && depth-- === 0) return at
  }
  throw new Error('a literal without an end')
}

function unescaped(literal: string): Buffer {
  const plain: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const text = literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (plain[code] ?? code),
  )
  return Buffer.from(text, 'latin1')
}
