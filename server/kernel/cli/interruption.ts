/** Ctrl-C and its like: the command is broken off, the world closed, and only then the program ends. */
import { constants } from 'node:os'

export class Interrupted extends Error {
  constructor(readonly signal: NodeJS.Signals) {
    super(`interrupted by ${signal}`)
  }
}

export interface Interruption {
  readonly signal: NodeJS.Signals | undefined
  /** Throws {@link Interrupted} when a signal has come. */
  check(): void
  /** Calls back when a signal comes, or at once when it has come; returns how to stop listening. */
  onInterrupt(callback: (signal: NodeJS.Signals) => void): () => void
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const longestFarewellMilliseconds = 10_000

export function listenForInterruption(): Interruption {
  const callbacks = new Set<(signal: NodeJS.Signals) => void>()
  let came: NodeJS.Signals | undefined
  const onSignal = (signal: NodeJS.Signals) => {
    // Whoever asks twice does not want to wait.
    if (came) endNow(signal)
    came = signal
    setTimeout(() => endNow(signal), longestFarewellMilliseconds).unref()
    for (const callback of callbacks) callback(signal)
  }
  for (const signal of signals) process.on(signal, onSignal)
  return {
    get signal() {
      return came
    },
    check() {
      if (came) throw new Interrupted(came)
    },
    onInterrupt(callback) {
      callbacks.add(callback)
      if (came) callback(came)
      return () => callbacks.delete(callback)
    },
  }
}

/** What a shell reports for a program ended by this signal. */
export function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal]
}

function endNow(signal: NodeJS.Signals): never {
  process.exit(exitCodeOf(signal))
}
