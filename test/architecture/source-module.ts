import path from 'node:path'
import { parseSync } from 'vite'

/** How a module names another one. `url` is `new URL('./x.ts', import.meta.url)`, as for the worker. */
export type Reference = { specifier: string; kind: 'static' | 'dynamic' | 'url'; typeOnly: boolean }

/** What a rule may ask of one file. Paths are relative to the project, with forward slashes. */
export type SourceModule = {
  path: string
  references: Reference[]
  /** Names and texts of the code, comments left out: `ZAFClient`, `document`. */
  words: Set<string>
  /** What is called or constructed, as written: `fetch`, `window.fetch`, `new Date`, `new Date()` without arguments. */
  calls: Set<string>
  usesImportMetaEnv: boolean
  defaultExport: boolean
  /** Hands on what others export and has nothing of its own. */
  barrel: boolean
}

type Node = { type: string; [key: string]: unknown }

export function readModule(file: string, source: string): SourceModule {
  const { program, module, errors } = parseSync(file, source)
  const problem = errors[0]
  if (problem) throw new Error(`${file}: ${problem.message}`)

  const found: SourceModule = {
    path: file,
    references: [],
    words: new Set(),
    calls: new Set(),
    usesImportMetaEnv: false,
    defaultExport: module.staticExports.some(({ entries }) => entries.some(({ exportName }) => isDefault(exportName))),
    barrel: false,
  }
  for (const { moduleRequest, entries } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every((entry) => entry.isType)
    found.references.push({ specifier: moduleRequest.value, kind: 'static', typeOnly })
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.references.push({ specifier: moduleRequest.value, kind: 'static', typeOnly: isType })
    }
  }
  visit(program, (node) => collect(node, found))

  const statements: unknown[] = program.body
  found.barrel = statements.length > 0 && statements.every(handsOn)
  return found
}

function collect(node: Node, found: SourceModule): void {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') found.words.add(String(node.name))
  if (node.type === 'Literal' && typeof node.value === 'string') found.words.add(node.value)
  if (node.type === 'ImportExpression') {
    found.references.push({ specifier: literal(node.source) ?? '', kind: 'dynamic', typeOnly: false })
  }
  if (node.type === 'TSImportType') {
    found.references.push({
      specifier: literal(node.source) ?? literal(node.argument) ?? '',
      kind: 'static',
      typeOnly: true,
    })
  }
  if (node.type === 'MemberExpression' && written(node) === 'import.meta.env') found.usesImportMetaEnv = true
  if (node.type === 'CallExpression') found.calls.add(written(node.callee))
  if (node.type === 'NewExpression') collectConstruction(node, found)
}

function collectConstruction(node: Node, found: SourceModule): void {
  const name = written(node.callee)
  const given: unknown[] = Array.isArray(node.arguments) ? node.arguments : []
  found.calls.add(`new ${name}`)
  if (given.length === 0) found.calls.add(`new ${name}()`)
  const specifier = literal(given[0])
  if (name === 'URL' && specifier !== undefined && written(given[1]) === 'import.meta.url') {
    found.references.push({ specifier, kind: 'url', typeOnly: false })
  }
}

const isDefault = ({ kind, name }: { kind: string; name: string | null }) => kind === 'Default' || name === 'default'
const handsOn = (one: unknown) => isNode(one) && one.type.startsWith('Export') && isNode(one.source)

/** `window.fetch`, `fetch`, `import.meta.url`; anything more involved is ''. */
function written(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node.name)
  if (node.type === 'MetaProperty') return `${written(node.meta)}.${written(node.property)}`
  if (node.type === 'MemberExpression') {
    const name = node.computed === true ? (literal(node.property) ?? '') : written(node.property)
    return `${written(node.object)}.${name}`
  }
  return ''
}

function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'TSLiteralType') return literal(node.literal)
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, see)
  else if (isNode(value)) {
    see(value)
    for (const child of Object.values(value)) visit(child, see)
  }
}

/** @returns the project path that a relative specifier means, or undefined for a package */
export function resolve(from: string, { specifier, kind }: Reference): string | undefined {
  if (!specifier.startsWith('.') && kind !== 'url') return undefined
  return path.posix.join(path.posix.dirname(from), specifier.replace(/[?#].*$/, ''))
}

/** `@scope/name` or `name`, without the path inside the package. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
