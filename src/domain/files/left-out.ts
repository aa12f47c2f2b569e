type File = { name: string; size: number }

/**
 * The files that a comment does not have although their uploads were named in it: Zendesk passes over tokens that are
 * used, expired or unknown without a word.
 *
 * Zendesk may tidy up a name, so a file counts as missing only where the number of files is wrong as well, and one of the
 * right size stands in for one whose name is not found.
 */
export function leftOut<Sent extends File>(sent: Sent[], present: File[]): Sent[] {
  const there = [...present]
  const without = (files: Sent[], same: (one: File, other: File) => boolean) =>
    files.filter((file) => {
      const at = there.findIndex((one) => same(one, file))
      if (at >= 0) there.splice(at, 1)
      return at < 0
    })
  const unnamed = without(sent, (one, other) => one.name === other.name && one.size === other.size)
  const unsized = without(unnamed, (one, other) => one.size === other.size)
  return unsized.slice(0, Math.max(0, sent.length - present.length))
}
