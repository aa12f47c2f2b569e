import { parseSync } from 'vite'

/** `t('key', { … })` as it stands in a module: the text of the key in parts, and the values it is given. */
export type Call = {
  file: string
  /** More than one where the key is put together. */
  parts: string[]
  /** Undefined where the values come from elsewhere. */
  given: string[] | undefined
}

type Node = { type: string; [key: string]: unknown }

export function callsOf(file: string, source: string): Call[] {
  const calls: Call[] = []
  visit(parseSync(file, source).program, (node) => {
    const [key, values] = Array.isArray(node.arguments) ? node.arguments : []
    const parts = isNode(key) ? partsOf(key) : []
    if (node.type !== 'CallExpression' || !saysSomething(node.callee) || parts.length === 0) return
    calls.push({ file, parts, given: values === undefined ? [] : namesIn(values) })
  })
  return calls
}

/** `t(…)` and `services.t(…)`. */
function saysSomething(callee: unknown): boolean {
  if (!isNode(callee)) return false
  return callee.type === 'MemberExpression' ? saysSomething(callee.property) : callee.name === 't'
}

function partsOf(key: Node): string[] {
  if (key.type === 'Literal') return [String(key.value)]
  if (key.type !== 'TemplateLiteral' || !Array.isArray(key.quasis)) return []
  return key.quasis.map(({ value }: { value: { cooked: string } }) => value.cooked)
}

function namesIn(values: unknown): string[] | undefined {
  if (!isNode(values) || values.type !== 'ObjectExpression' || !Array.isArray(values.properties)) return undefined
  const names = values.properties.map((property) => (isNode(property.key) ? String(property.key.name) : undefined))
  return names.every((name) => name !== undefined) ? names : undefined
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, see)
  else if (isNode(value)) {
    see(value)
    for (const child of Object.values(value)) visit(child, see)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
