/** Values of a JSON schema and values just beside it, as a caller with bad intentions would send them. */
import fc from 'fast-check'

export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly format?: string
  readonly example?: unknown
  readonly minimum?: number
  readonly maximum?: number
}

export type Definitions = Readonly<Record<string, Schema>>

const hostileText = fc.constantFrom(
  '',
  ' ',
  '\0',
  'a\0b',
  "'; drop table ledger.item; --",
  '{}',
  '../../etc/passwd',
  '%00',
  '=1+1',
  '\ud800',
  '𠮷'.repeat(50),
  'x'.repeat(3000),
  '-0',
  '1e400',
  '9'.repeat(40),
  '0000-00-00',
  '2026-02-30',
  'constructor',
  '__proto__',
)
const hostile = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, [], {}, [[]], { a: 1 }),
)

/** Mostly what the schema allows, so that a request gets past its first field; sometimes not. */
export function arbitraryOf(schema: Schema, definitions: Definitions, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: allowed(schema, definitions, depth) },
    { weight: 1, arbitrary: hostile },
  )
}

function allowed(schema: Schema, definitions: Definitions, depth: number): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant(null)
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return allowed(definitions[name] ?? {}, definitions, depth + 1)
  }
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map(option => allowed(option, definitions, depth + 1)))
  const [type = 'any', ...others] = Array.isArray(schema.type) ? schema.type : [schema.type ?? 'any']
  if (others.length > 0) {
    return fc.oneof(
      ...[type, ...others].map(each => allowed({ ...schema, type: each }, definitions, depth + 1)),
    )
  }
  return ofType(type, schema, definitions, depth)
}

function ofType(
  type: string,
  schema: Schema,
  definitions: Definitions,
  depth: number,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return text(schema)
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 600, 2 ** 31) })
    case 'number':
      return fc.double({ noNaN: true, min: -1e6, max: 1e6 })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, definitions, depth + 1), { maxLength: 4 })
    case 'object':
      return object(schema, definitions, depth)
    default:
      return fc.jsonValue()
  }
}

function text(schema: Schema): fc.Arbitrary<string> {
  const usual = ['A', 'B', 'I1', 'R1', 'CNY', '100.00', '0.01', '2026-01', '2026-03-01', '1', '12']
  const sample = typeof schema.example === 'string' ? [schema.example] : []
  const days = schema.format === 'date' ? ['2026-01-31', '1970-01-01', '2100-12-31', '2026-03-31'] : usual
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...days, ...sample) },
    { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'grapheme' }) },
    { weight: 1, arbitrary: hostileText },
  )
}

function object(schema: Schema, definitions: Definitions, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, each]) => [
      name,
      arbitraryOf(each, definitions, depth + 1),
    ]),
  )
  const required = (schema.required ?? []).filter(name => name in fields)
  const whole = fc.record(fields, { requiredKeys: required })
  const lacking = fc.record(fields, { requiredKeys: [] })
  return fc.oneof({ weight: 5, arbitrary: whole }, { weight: 1, arbitrary: lacking })
}
