import { join } from 'node:path'
import { renderPdf } from '../../kernel/pdf/render-pdf.ts'
import { projectRoot } from '../../kernel/root.ts'
import { refuse } from './errors.ts'
import type { Letter } from './letter-words.ts'

/** Refuses `letter-unavailable`. */
export async function renderLetter(letter: Letter): Promise<Buffer> {
  const workspace = join(projectRoot, 'server/modules/contracts/letters')
  const pdf = await renderPdf({
    workspace,
    template: 'terms.typ',
    inputs: { letter: JSON.stringify(letter) },
  })
  if (!pdf) throw refuse('letter-unavailable', {})
  return pdf
}
