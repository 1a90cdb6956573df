/** Numbers for documents that exist only in files: `<number>/W`, then `/W2`; none that is booked already. */
const longest = 100

export class DocumentNumbers {
  private readonly given: Set<string>

  constructor(booked: readonly string[]) {
    this.given = new Set(booked)
  }

  /** `<number>/<suffix>`. */
  next(number: string, suffix: string): string {
    return this.first(number, `/${suffix}`)
  }

  /** The number itself, or the next that looks like it: `A/T`, then `A/T2`. */
  own(number: string): string {
    return this.first(number, '')
  }

  private first(number: string, suffix: string): string {
    for (let nth = 1; ; nth += 1) {
      const end = `${suffix}${nth === 1 ? '' : nth}`
      const found = `${number.slice(0, longest - end.length)}${end}`
      if (this.given.has(found)) continue
      this.given.add(found)
      return found
    }
  }
}
