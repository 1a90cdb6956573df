/** Ends a test run with one line for people and scripts: `812 passed, 0 failed, 3 skipped`. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    console.log(closingLine(modules, unhandledErrors.length))
  }
}

/** What of a module is counted; a file or group that breaks beside its tests (a hook, say) is one failure more. */
export interface Counted {
  readonly children: {
    allTests(): Iterable<{ result(): { state: string } }>
    allSuites(): Iterable<{ errors(): readonly unknown[] }>
  }
  errors(): readonly unknown[]
}

export function closingLine(modules: readonly Counted[], errorsOutsideTests: number): string {
  const states = modules.flatMap(module =>
    Array.from(module.children.allTests(), test => test.result().state),
  )
  const count = (state: string) => states.filter(each => each === state).length
  const groups = modules.flatMap(module => [module, ...module.children.allSuites()])
  const broken = groups.filter(group => group.errors().length > 0).length
  const skipped = count('skipped') + count('pending')
  const line = `${count('passed')} passed, ${count('failed') + broken + errorsOutsideTests} failed`
  return skipped === 0 ? line : `${line}, ${skipped} skipped`
}
