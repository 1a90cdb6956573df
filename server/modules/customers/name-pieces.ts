/** A name cut where one may begin to type it: at every Chinese character and at every word of another script. */
import { pinyin } from 'pinyin-pro'

export interface NamePiece {
  readonly written: string
  /** Pinyin without tones; a word of another script as written. */
  readonly spoken: string
  /** Part of 有限公司 and the like: nobody looks for it. */
  readonly legalForm: boolean
}

const legalForms = /(股份有限公司|有限责任公司|有限公司|集团公司|公司|集团)/
const ofWord = /[\p{L}\p{N}]/u
const chinese = /\p{Script=Han}/u

export function namePieces(name: string): NamePiece[] {
  const plain = name.normalize('NFKC').toLowerCase()
  const pieces = plain.split(legalForms).flatMap(part => piecesOf(part, legalForms.test(part)))
  // A name that is nothing but a legal form is found by it.
  return pieces.every(piece => piece.legalForm) ? piecesOf(plain, false) : pieces
}

function piecesOf(segment: string, legalForm: boolean): NamePiece[] {
  const letters = [...segment]
  const sounds = legalForm ? letters : soundsOf(segment, letters)
  const pieces: NamePiece[] = []
  let word = ''
  const endWord = () => {
    if (word !== '') pieces.push({ written: word, spoken: word, legalForm })
    word = ''
  }
  letters.forEach((letter, index) => {
    if (chinese.test(letter)) {
      endWord()
      pieces.push({ written: letter, spoken: sounds[index] ?? letter, legalForm })
    } else if (ofWord.test(letter)) word += letter
    else endWord()
  })
  endWord()
  return pieces
}

/** One for each letter; the dictionary reads whole words, so 重庆 is chong qing and 重要 zhong yao. */
function soundsOf(segment: string, letters: readonly string[]): readonly string[] {
  if (!chinese.test(segment)) return letters
  const sounds = pinyin(segment, { toneType: 'none', type: 'array', v: true })
  return sounds.length === letters.length ? sounds : letters
}
