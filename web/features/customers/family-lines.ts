/** Terms of product families as they are typed: a line each, the family before a colon. */

interface FamilyTerms {
  readonly family: string
  readonly terms: string
}

export const familyLines = (all: readonly FamilyTerms[]): string =>
  all.map(({ family, terms }) => `${family}: ${terms}`).join('\n')

/** What is missing of a line is missed where it is sent. */
export const familiesTyped = (text: string): { family: string; terms: string }[] =>
  text.split('\n').flatMap(line => {
    const [family = '', ...terms] = line.split(/(?<=^[^:：]*)[:：]/)
    return line.trim() === '' ? [] : [{ family: family.trim(), terms: terms.join(':').trim() }]
  })
