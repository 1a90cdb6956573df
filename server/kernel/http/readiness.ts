/** What the program still waits for before it serves; `/ready` tells it. */
export type Awaited = 'database' | 'migrations' | 'demo' | 'stop'

export class Readiness {
  readonly #waiting: Set<Awaited>

  constructor(...waiting: Awaited[]) {
    this.#waiting = new Set(waiting)
  }

  get waitingFor(): Awaited[] {
    return [...this.#waiting]
  }

  wait(...subjects: Awaited[]): void {
    for (const subject of subjects) this.#waiting.add(subject)
  }

  done(...subjects: Awaited[]): void {
    for (const subject of subjects) this.#waiting.delete(subject)
  }
}
