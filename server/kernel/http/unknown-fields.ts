/** What a body says that nobody reads: a misspelt field would be taken for left out. Pure. */
import type { z } from 'zod'

export interface UnknownField {
  /** Where it stands, its own name last. */
  readonly path: readonly PropertyKey[]
  readonly name: string
  /** What may stand there. */
  readonly known: readonly string[]
}

interface Definition {
  readonly type: string
  readonly innerType?: Schema
  readonly in?: Schema
  readonly out?: Schema
  readonly left?: Schema
  readonly right?: Schema
  readonly options?: readonly Schema[]
  readonly element?: Schema
  readonly items?: readonly Schema[]
  readonly valueType?: Schema
  readonly shape?: Readonly<Record<string, Schema>>
  readonly catchall?: Schema
  readonly values?: readonly unknown[]
  getter?(): Schema
}
interface Schema {
  readonly def: Definition
}

/**
 * Objects that are open on purpose (records, anything at all) have no unknown fields. What stands in `told` at the same place
 * is no unknown field either, but none that is named as one to use.
 */
export function unknownFields(
  schema: z.ZodType,
  given: unknown,
  told: readonly z.ZodType[] = [],
): UnknownField[] {
  return within({ read: [schemaOf(schema)], told: told.map(schemaOf) }, given, [])
}

const schemaOf = (schema: z.ZodType) => schema as unknown as Schema

interface Place {
  readonly read: readonly Schema[]
  readonly told: readonly Schema[]
}

function within({ read, told }: Place, given: unknown, path: readonly PropertyKey[]): UnknownField[] {
  const [leaves, others] = [read.flatMap(leavesOf), told.flatMap(leavesOf)]
  if (Array.isArray(given)) {
    return given.flatMap((each, at) =>
      within({ read: elements(leaves, at), told: elements(others, at) }, each, [...path, at]),
    )
  }
  if (typeof given !== 'object' || given === null) return []
  if (leaves.some(({ def }) => isOpen(def))) {
    const place = { read: leaves.flatMap(({ def }) => def.valueType ?? []), told: [] }
    return Object.entries(given).flatMap(([name, value]) => within(place, value, [...path, name]))
  }
  const shapes = meant(shapesOf(leaves), given)
  if (shapes.length === 0) return []
  const known = [...new Set(shapes.flatMap(shape => Object.keys(shape)))]
  return Object.entries(given).flatMap(([name, value]): UnknownField[] => {
    const place = { read: fieldsOf(shapes, name), told: fieldsOf(shapesOf(others), name) }
    if (place.read.length > 0) return within(place, value, [...path, name])
    return place.told.length > 0 ? [] : [{ path: [...path, name], name, known }]
  })
}

const shapesOf = (leaves: readonly Schema[]) => leaves.flatMap(({ def }) => (def.shape ? [def.shape] : []))

const fieldsOf = (shapes: readonly Shape[], name: string) =>
  shapes.flatMap(shape => (Object.hasOwn(shape, name) ? (shape[name] ?? []) : []))

const elements = (leaves: readonly Schema[], at: number) =>
  leaves.flatMap(({ def }) => (def.type === 'tuple' ? (def.items?.[at] ?? []) : (def.element ?? [])))

const isOpen = ({ type, catchall }: Definition) =>
  ['record', 'any', 'unknown', 'map'].includes(type) ||
  (catchall !== undefined && catchall.def.type !== 'never')

/** What is left once all that wraps a schema is taken off; of a choice, each. */
function leavesOf({ def }: Schema): readonly Schema[] {
  switch (def.type) {
    case 'union':
      return (def.options ?? []).flatMap(leavesOf)
    case 'intersection':
      return [def.left, def.right].flatMap(side => (side ? leavesOf(side) : []))
    case 'pipe':
      // What is sent is what stands before it is made into something else; of a preparation, what follows it.
      return [def.in?.def.type === 'transform' ? def.out : def.in].flatMap(side =>
        side ? leavesOf(side) : [],
      )
    case 'lazy':
      return def.getter ? leavesOf(def.getter()) : []
    default:
      return def.innerType ? leavesOf(def.innerType) : [{ def }]
  }
}

type Shape = NonNullable<Definition['shape']>

/** Of several kinds of object those whose kind is said; all where none is. */
function meant(shapes: readonly Shape[], given: object): readonly Shape[] {
  const values = new Map<string, unknown>(Object.entries(given))
  const fitting = shapes.filter(shape =>
    Object.entries(shape).every(
      ([name, { def }]) => def.type !== 'literal' || (def.values ?? []).includes(values.get(name)),
    ),
  )
  return fitting.length > 0 ? fitting : shapes
}

/** The name that was probably meant: at most a third of it mistyped, or one within the other. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const plain = (text: string) =>
    text
      .slice(0, 100)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
  const wanted = plain(name)
  const found = known
    .map(each => ({ each, steps: distance(wanted, plain(each)) }))
    .toSorted((left, right) => left.steps - right.steps)[0]
  if (found && found.steps <= Math.max(1, Math.floor(wanted.length / 3))) return found.each
  return known.find(
    each => wanted.length > 2 && (plain(each).includes(wanted) || wanted.includes(plain(each))),
  )
}

/** How many letters are to be added, taken out, changed, or changed over with their neighbour. */
function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1]
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      line[at] = Math.min(
        (last[at] ?? 0) + 1,
        (line[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = last
    last = line
  }
  return last[other.length] ?? 0
}
