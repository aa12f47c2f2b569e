import * as z from 'zod/mini'
import type { Operation } from '../../../../src/trading-grid/contract/operation.ts'

/** A request of the contract as plain JSON. */
export type Asked = { path?: Fields; query?: Fields; body?: Fields }
export type Fields = { [name: string]: unknown }

/** Where text may stand in a request of this operation, as in `path.thread` or `body.action.evidence[]`. */
export function textFields({ path, query, body }: Operation): string[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `path.${name}`)
  return [...new Set([...inPath, ...(query ? fieldsIn(query, 'query') : []), ...(body ? fieldsIn(body, 'body') : [])])]
}

const fieldsIn = (schema: z.ZodMiniType, at: string): string[] => walk(z.toJSONSchema(schema, { io: 'input' }), at)

const Node = z.looseObject({
  type: z.optional(z.string()),
  enum: z.optional(z.array(z.unknown())),
  const: z.optional(z.unknown()),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
  items: z.optional(z.unknown()),
  properties: z.optional(z.record(z.string(), z.unknown())),
})

function walk(schema: unknown, at: string): string[] {
  const { type, properties, items, anyOf = [], oneOf = [], ...rest } = z.parse(Node, schema)
  if (rest.enum !== undefined || rest.const !== undefined) return []
  if (type === 'string') return [at]
  return [
    ...[...anyOf, ...oneOf].flatMap((each) => walk(each, at)),
    ...(items === undefined ? [] : walk(items, `${at}[]`)),
    ...Object.entries(properties ?? {}).flatMap(([name, each]) => walk(each, `${at}.${name}`)),
  ]
}

/** The request with another value in one field; nothing where the request does not use that field. */
export function withField(asked: Asked, field: string, value: string): Asked | undefined {
  const changed = replaced(asked, field.split('.'), value)
  return changed === undefined ? undefined : z.parse(AskedShape, changed)
}

const FieldsShape = z.record(z.string(), z.unknown())
const AskedShape = z.object({
  path: z.exactOptional(FieldsShape),
  query: z.exactOptional(FieldsShape),
  body: z.exactOptional(FieldsShape),
})

function replaced(inside: unknown, [step, ...further]: string[], value: string): unknown {
  if (step === undefined) return value
  const name = step.replace('[]', '')
  const fields = z.safeParse(FieldsShape, inside)
  const before = fields.success ? fields.data[name] : undefined
  if (before === undefined) return undefined
  if (!step.endsWith('[]')) {
    const after = replaced(before, further, value)
    return after === undefined ? undefined : { ...fields.data, [name]: after }
  }
  const [first] = Array.isArray(before) ? before : []
  const after = first === undefined ? undefined : replaced(first, further, value)
  return after === undefined ? undefined : { ...fields.data, [name]: [after] }
}
