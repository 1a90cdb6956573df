/** Papers and photos of the demo: made here, of nobody. */
import { crc32, deflateSync } from 'node:zlib'

/** A page that says in large letters what it stands for; Latin letters only. */
export function specimenPdf(title: string): Buffer {
  const text = `BT /F1 28 Tf 60 500 Td (SPECIMEN) Tj 0 -44 Td /F1 18 Tf (${title}) Tj ET 40 40 515 762 re S`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}

const [width, height] = [320, 240]
type Colour = readonly [number, number, number]
const [sky, wall, door, ground]: readonly [Colour, Colour, Colour, Colour] = [
  [196, 214, 228],
  [214, 200, 178],
  [120, 96, 72],
  [150, 152, 148],
]

/** A shop front of coloured fields; `doors` tells one photo from another. */
export function specimenPhoto(doors: number): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const colours = Array.from({ length: width }, (__, x) => colourAt(x, y, doors))
    return Buffer.from([0, ...colours.flat()])
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits each of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function colourAt(x: number, y: number, doors: number): Colour {
  if (y < 60) return sky
  if (y > 205) return ground
  const share = width / doors
  return y > 110 && x % share > share * 0.3 && x % share < share * 0.7 ? door : wall
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
