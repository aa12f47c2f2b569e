/** Parses JSON and names every key that an object has twice, which `JSON.parse` passes over. */
export function parseJson(text: string): { value: unknown; duplicates: string[] } | { problem: string } {
  try {
    return { value: JSON.parse(text), duplicates: duplicateKeys(text) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Expects JSON that parses, so braces match and every string followed by a colon is a key. */
function duplicateKeys(text: string): string[] {
  const duplicates: string[] = []
  const open: Set<string>[] = []
  for (const [token, , colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (colon !== undefined) {
      const key: string = JSON.parse(token.slice(0, token.length - colon.length))
      const keys = open.at(-1)
      if (keys?.has(key)) duplicates.push(key)
      keys?.add(key)
    }
  }
  return duplicates
}
