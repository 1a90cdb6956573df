/** Streams one XML part through saxes, which expands no entities of its own, with bounds on what it may pile up. */
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { SaxesParser } from 'saxes'
import { refuse } from './errors.ts'
import { brokenWorkbook, tooLarge } from './unzip.ts'

export interface XmlHandlers {
  /** Names come without their namespace prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

const maxDepth = 64
/** Text, comment or tag of that length without an end: nobody's cell, but a great deal of memory. */
const maxPiece = 4_000_000

/** Yields after every chunk, so that what the handlers gathered can be handed on. */
export async function* parseXml(file: string, stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const decoder = new StringDecoder('utf8')
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  let piece = 0
  parser.on('doctype', () => {
    throw refuse('workbook-with-doctype', { file })
  })
  parser.on('opentag', tag => {
    piece = 0
    if (++depth > maxDepth) throw refuse('broken-workbook', { file })
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  const text = (value: string) => handlers.text?.(value)
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', tag => {
    piece = 0
    depth--
    handlers.close?.(localName(tag.name))
  })
  try {
    for await (const chunk of stream) {
      const part = decoder.write(chunk)
      piece += part.length
      if (piece > maxPiece) throw tooLarge(file, maxPiece)
      parser.write(part)
      yield
    }
    parser.write(decoder.end()).close()
    yield
  } catch (error) {
    throw brokenWorkbook(file, error)
  } finally {
    stream.destroy()
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** An attribute by its name without prefix: `r:id`, whatever the prefix is called. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1]
}
