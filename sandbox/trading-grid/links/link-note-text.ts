import { fill } from '../acts/act-sentences.ts'
import { linesBehind, linesOf, startsLike } from '../acts/note-lines.ts'
import { knownPartner } from '../partners.ts'
import { isRestricted } from '../restrictions.ts'
import { groupNameOf, knownThread } from '../threads.ts'
import type { World } from '../world.ts'
import { type LinkSentences, linkSentences } from './link-sentences.ts'

type Wanted = { thread: string; nonce: string; author: string }

/**
 * Which files a note names by its text alone, where it is one that links the ticket: the app's own sentence about the
 * author, the thread and its partner, and the mark alone in the last line. Undefined where it is anything else. In a
 * restricted thread the note does not say what is done, so its text signs nothing.
 */
export function filesInText(world: World, text: string, { thread: id, nonce, author }: Wanted): number[] | undefined {
  const [words, files] = withoutMark(text, nonce) ?? []
  if (isRestricted(world, id) || words === undefined || files === undefined) return undefined
  const { groupNames, ...about } = aboutThread(world, id, author)
  const names = files.length > 0
  const isOurs = linkSentences.some(
    ({ say }) => isLink(words, about, say, names) || isEscalation(words, about, groupNames, say, names),
  )
  return isOurs ? files : undefined
}

/** Whether a note unlinks the ticket by its text alone, under the same rules. */
export function unlinksInText(world: World, text: string, { thread: id, nonce, author }: Wanted): boolean {
  const [words, files] = withoutMark(text, nonce) ?? []
  if (isRestricted(world, id) || words === undefined || files?.length !== 0) return false
  const { groupNames: _, ...about } = aboutThread(world, id, author)
  return linkSentences.some(({ say }) => linesBehind(words, fill(say.unlinked, about))?.length === 0)
}

function aboutThread(world: World, id: string, agent: string) {
  const thread = knownThread(world, id)
  const { name, groups } = knownPartner(world, thread.partner)
  // An escalation may be for several at once, which the note names together.
  const groupNames = [groupNameOf(world, thread), ...groups.map((group) => group.name)]
  return { label: thread.label, partner: name, agent, subject: thread.subject, groupNames }
}

/** A mark that an invisible joiner breaks is somebody's quotation; a second one says that the text was put together. */
function withoutMark(text: string, nonce: string): [words: string, files: number[]] | undefined {
  const lines = text.trim().split('\n')
  const mark = /^\[([A-Z2-7]+)((?: \d+)*)\]$/.exec(lines.pop()?.trim() ?? '')
  const words = lines.join('\n')
  if (mark?.[1] !== nonce || words.replaceAll('\u2060', '').includes(nonce)) return undefined
  return [words, idsIn(mark[2] ?? '')]
}

type About = { label: string; partner: string; agent: string; subject: string }

function isLink(words: string, about: About, say: LinkSentences, namesFiles: boolean): boolean {
  if (linesOf(words).length === 1 && namesFiles) return isAboutFiles(words, about, [say.shared, say.evidence])
  const rest = linesBehind(words, fill(say.linked, about))
  if (rest === undefined) return false
  return namesFiles ? isAboutFiles(rest.join('\n'), about, [say.shared]) : rest.length === 0
}

/** One line that ends with the names of files. */
function isAboutFiles(words: string, about: About, sentences: string[]): boolean {
  const [line = '', ...more] = linesOf(words)
  return more.length === 0 && sentences.some((sentence) => line.startsWith(upToNames(sentence, about)))
}

const upToNames = (sentence: string, about: About): string =>
  linesOf(fill(sentence.replace('{names}', ''), about)).join(' ')

/** Goes on with the agent's own words; what was shared beside them stands in the last line. */
function isEscalation(
  words: string,
  about: About,
  groups: readonly string[],
  say: LinkSentences,
  namesFiles: boolean,
): boolean {
  return groups.some((group) => {
    const rest = linesBehind(words, `${fill(say.escalated, { ...about, group })}\n${fill(say.subject, about)}`)
    return rest !== undefined && (!namesFiles || startsLike(rest.at(-1), say.alsoShared))
  })
}

export const idsIn = (text: string): number[] =>
  text.split(' ').filter(Boolean).map(Number).filter(Number.isSafeInteger)
