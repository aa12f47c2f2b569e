/**
 * Codes and what they mean. A map and not an object, because codes come from strangers: in an object `constructor`
 * would mean something.
 */
export type CodeList<Meaning> = ReadonlyMap<string, Meaning>

export function codeList<Meaning>(meanings: Record<string, Meaning>): CodeList<Meaning> {
  return new Map(Object.entries(meanings))
}
