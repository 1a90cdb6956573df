/** `npm run images`: starts the demo on an invented day and draws what it prints as docs/images/day.svg. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { displayWidth } from '../server/kernel/cli/display-width.ts'

const root = new URL('..', import.meta.url).pathname
const cell = 8.4
const lineHeight = 20

writeFileSync(join(root, 'docs/images/day.svg'), draw(await printedDay()))

/** What `start --demo` prints once it is ready. */
async function printedDay(): Promise<string[]> {
  const data = mkdtempSync(join(tmpdir(), 'huikuan-images-'))
  const program = spawn(
    process.execPath,
    ['bin/huikuan.mjs', 'start', '--demo', '--data', data, '--lang', 'zh-CN', '--today', '2026-11-22'],
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let printed = ''
  for await (const chunk of program.stdout) {
    printed += String(chunk)
    if (printed.includes('Ctrl-C')) break
  }
  program.kill('SIGTERM')
  await new Promise(resolve => program.once('exit', resolve))
  rmSync(data, { recursive: true, force: true })
  return ['$ npm start -- --demo', '', ...printed.trimEnd().split('\n').slice(0, -1)].map(line =>
    line.trimEnd(),
  )
}

function draw(lines: readonly string[]): string {
  const width = Math.ceil(Math.max(...lines.map(displayWidth)) * cell + 40)
  const height = lines.length * lineHeight + 40
  const texts = lines.map((line, row) => `<g>${runs(line, 34 + row * lineHeight)}</g>`).join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>The day's picture in a terminal</title>
<rect width="100%" height="100%" rx="8" fill="#16211d"/>
<g fill="#d9e6e0" font-size="14" font-family="ui-monospace, 'Cascadia Mono', Menlo, 'Noto Sans Mono CJK SC', monospace">
${texts}
</g>
</svg>
`
}

/** Words and single wide characters at the place of their cell, whatever font the reader has. */
function runs(line: string, y: number): string {
  return [...line.matchAll(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+/g)]
    .map(found => {
      const x = Math.round(20 + displayWidth(line.slice(0, found.index)) * cell)
      const text = found[0].replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      const length = Math.round(displayWidth(found[0]) * cell)
      return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${text}</text>`
    })
    .join('')
}
