import { type Reference, resolve, type SourceModule } from './source-module.ts'

/** Every package that comes with a module, over all modules it imports. Types come with nothing. */
export function packagesFrom(
  entry: string,
  modules: Map<string, SourceModule>,
  follows: (reference: Reference) => boolean,
): Map<string, string> {
  const packages = new Map<string, string>()
  const seen = new Set<string>()
  const waiting = [entry]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const reference of modules.get(path)?.references ?? []) {
      if (reference.typeOnly || !follows(reference)) continue
      const target = resolve(path, reference)
      if (target === undefined) packages.set(reference.specifier, path)
      else waiting.push(target)
    }
  }
  return packages
}
