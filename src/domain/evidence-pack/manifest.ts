/** A file of the pack with its SHA-256 in lower-case hexadecimal. */
export type ListedFile = { path: string; sha256: string }

export const MANIFEST = 'manifest.sha256'

/** What `sha256sum -c` reads: two blanks between, one line each, in the order of the paths. */
export function writeManifest(files: readonly ListedFile[]): string {
  return inOrder(files)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('')
}

/** @returns undefined where a line is none of a manifest's */
export function readManifest(text: string): ListedFile[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  const files = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line))
  if (files.some((file) => file === null)) return undefined
  return files.map((file) => ({ sha256: file?.[1] ?? '', path: file?.[2] ?? '' }))
}

/** By code units: no machine's language has a say in it. */
export function inOrder<File extends { path: string }>(files: readonly File[]): File[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
}
