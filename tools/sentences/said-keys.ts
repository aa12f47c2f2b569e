import { parseSync } from 'vite'

/** The sentences that a module can say: keys that it names whole, and the two ends of keys that it puts together. */
export type SaidKeys = { whole: Set<string>; ends: { start: string; end: string }[] }

type Node = { type: string; [key: string]: unknown }

/** Every text of the code counts, whatever it is for: a sentence too many in a chunk harms nobody, one too few does. */
export function saidKeys(file: string, source: string): SaidKeys {
  const said: SaidKeys = { whole: new Set(), ends: [] }
  visit(parseSync(file, source).program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') said.whole.add(node.value)
    if (node.type === 'TemplateLiteral') {
      const parts = textsOf(node)
      const start = parts.at(0) ?? ''
      if (parts.length === 1) said.whole.add(start)
      // A key starts with its first word; other templates are texts.
      else if (/^\w+\./.test(start)) said.ends.push({ start, end: parts.at(-1) ?? '' })
    }
  })
  return said
}

export function says({ whole, ends }: SaidKeys, key: string): boolean {
  return whole.has(key) || ends.some(({ start, end }) => key.startsWith(start) && key.endsWith(end))
}

function textsOf({ quasis }: Node): string[] {
  return Array.isArray(quasis) ? quasis.map(({ value }: { value: { cooked: string } }) => value.cooked) : []
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
