/** Joiners keep words from meaning something to software; nobody sees them. */
const withoutJoiners = (text: string): string => text.replaceAll('\u2060', '').trim()
const firstOf = (text: string): string | undefined => withoutJoiners(text).split('\n')[0]?.trim()

/** Spaces and empty lines are Zendesk's to change. */
export const linesOf = (text: string): string[] =>
  withoutJoiners(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

/** What follows such a beginning; undefined where the note begins otherwise. The first line has to be exactly the same. */
export function linesBehind(note: string, beginning: string): string[] | undefined {
  const [lines, expected] = [linesOf(note), linesOf(beginning)]
  const same = firstOf(note) === firstOf(beginning) && expected.every((line, index) => line === lines[index])
  return same ? lines.slice(expected.length) : undefined
}

/** Whether a line is a sentence up to its first slot. */
export const startsLike = (line: string | undefined, sentence: string): boolean =>
  line?.startsWith(sentence.split('{')[0] ?? '') ?? false
