import { resolve, type SourceModule } from './source-module.ts'

/**
 * Modules that reach themselves by what they import, in whatever way. Each circle once, its files in order of the
 * alphabet. (Tarjan's strongly connected components.)
 */
export function circles(modules: ReadonlyMap<string, SourceModule>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []

  const visit = (file: string): number => {
    const number = order.size
    order.set(file, number)
    lowest.set(file, number)
    open.push(file)
    for (const next of importsOf(modules.get(file))) {
      if (!modules.has(next)) continue
      const seen = order.get(next)
      const reached = seen === undefined ? visit(next) : open.includes(next) ? seen : number
      lowest.set(file, Math.min(lowest.get(file) ?? number, reached))
    }
    const low = lowest.get(file) ?? number
    if (low === number) {
      const circle = open.splice(open.indexOf(file))
      if (circle.length > 1) found.push(circle.sort())
    }
    return low
  }

  for (const file of modules.keys()) if (!order.has(file)) visit(file)
  return found.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

const importsOf = (module: SourceModule | undefined): string[] =>
  module?.references.flatMap((reference) => resolve(module.path, reference) ?? []) ?? []
