/** Characters that do not show, and change how the text around them is read or compared. */

/** Line breaks and other controls, marks of direction, those without a width. */
const hidden = /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/u

/** The first in the text, as `U+202E`; undefined where everything shows. */
export function hiddenMarkIn(text: string): string | undefined {
  const [found] = hidden.exec(text) ?? []
  const code = found?.codePointAt(0)
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
