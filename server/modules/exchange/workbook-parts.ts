/** The parts of a workbook beside its sheets: which sheets there are, its texts, and which styles mean a date. */
import { Readable } from 'node:stream'
import { refuse } from './errors.ts'
import { maxCellLength, maxSharedStringBytes } from './limits.ts'
import { attribute, parseXml, type XmlHandlers } from './parse-xml.ts'
import { type Parts, tooLarge } from './unzip.ts'

export interface Sheet {
  readonly name: string
  readonly path: string
}

/** How a number in a style is shown: as a date, or padded with zeros to a width. */
export type NumberStyle = 'date' | number | undefined

const maxSharedStrings = 5_000_000

export async function readSheets(
  file: string,
  parts: Parts,
): Promise<{ sheets: Sheet[]; date1904: boolean }> {
  const targets = new Map<string, string>()
  await run(file, await parts.text('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
    },
  })
  const listed: { name: string; id: string; hidden: boolean }[] = []
  let date1904 = false
  await run(file, await parts.text('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const hidden = /hidden/i.test(attributes.state ?? '')
      listed.push({ name: attributes.name ?? '', id: attribute(attributes, 'id') ?? '', hidden })
    },
  })
  const visible = listed.filter(({ hidden }) => !hidden)
  const sheets = (visible.length > 0 ? visible : listed).flatMap(({ name, id }) => {
    const target = targets.get(id)
    if (target === undefined) return []
    return [{ name, path: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}` }]
  })
  if (sheets.length === 0) throw refuse('broken-workbook', { file })
  return { sheets, date1904 }
}

export async function readSharedStrings(file: string, parts: Parts): Promise<readonly string[]> {
  const name = 'xl/sharedStrings.xml'
  if (parts.size(name) > maxSharedStringBytes) throw tooLarge(file, maxSharedStringBytes)
  const stream = await parts.stream(name)
  const strings: string[] = []
  if (!stream) return strings
  const gather = new TextGatherer()
  const handlers: XmlHandlers = {
    open: tag => (tag === 'si' ? gather.start() : gather.open(tag)),
    text: text => gather.text(text),
    close: tag => {
      gather.close(tag)
      if (tag !== 'si') return
      if (strings.length >= maxSharedStrings) throw tooLarge(file, maxSharedStringBytes)
      strings.push(gather.value())
    },
  }
  for await (const _ of parseXml(file, stream, handlers));
  return strings
}

/** Gathers the `t` elements of a text, rich or plain, without the reading aids (`rPh`) of Japanese text. */
export class TextGatherer {
  private gathered = ''
  private inText = false
  private inReading = false

  start(): void {
    this.gathered = ''
  }

  open(tag: string): void {
    if (tag === 't') this.inText = !this.inReading
    else if (tag === 'rPh') this.inReading = true
  }

  text(text: string): void {
    // One character past the limit is enough for the row to be refused later.
    if (this.inText && this.gathered.length <= maxCellLength)
      this.gathered += text.slice(0, maxCellLength + 1)
  }

  close(tag: string): void {
    if (tag === 't') this.inText = false
    else if (tag === 'rPh') this.inReading = false
  }

  value(): string {
    return unescaped(this.gathered)
  }
}

/** Characters that XML cannot hold are written `_x000D_`. */
export const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

export async function readStyles(file: string, parts: Parts): Promise<readonly NumberStyle[]> {
  const formats = new Map<number, string>()
  const styles: NumberStyle[] = []
  let inCells = false
  await run(file, await parts.text('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push(numberStyle(Number(attributes.numFmtId ?? 0), formats))
    },
    close: name => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

/** Built-in formats of ECMA-376 18.8.30; 27 to 36 and 50 to 58 are the dates of the Chinese and Japanese editions. */
function numberStyle(id: number, formats: ReadonlyMap<number, string>): NumberStyle {
  const code = formats.get(id)
  if (code === undefined)
    return (id >= 14 && id <= 22) ||
      (id >= 27 && id <= 36) ||
      (id >= 45 && id <= 47) ||
      (id >= 50 && id <= 58)
      ? 'date'
      : undefined
  if (/^0{2,30}$/.test(code)) return code.length
  const signs = code.split(';', 1)[0]?.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '') ?? ''
  return /[ymdhs年月日]/i.test(signs) && !/general|[0#?]/i.test(signs.replace(/[.,]0+/g, ''))
    ? 'date'
    : undefined
}

async function run(file: string, text: string | undefined, handlers: XmlHandlers): Promise<void> {
  if (text === undefined) return
  for await (const _ of parseXml(file, Readable.from([Buffer.from(text)]), handlers));
}
