import { Problem } from '../problem.ts'

/** The refusal an action ends in. Fails when it succeeds, and lets bugs through. */
export function refusalOf(act: () => unknown): Problem {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('nothing was refused')
}

/** The refusal a promise ends in. Fails when it succeeds, and lets bugs through. */
export async function refusalFrom(work: Promise<unknown>): Promise<Problem> {
  try {
    await work
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('nothing was refused')
}
