import { distinctBy } from '../distinct.ts'
import type { DecodedCode } from './decode.ts'
import type { Remedy } from './remedies.ts'

/** One paragraph of what to write to the partner: its sentence, which takes the causes and `whoActs`. */
export type Paragraph = Pick<DecodedCode, 'message' | 'whoActs'> & { causes: DecodedCode['cause'][] }

type Message = DecodedCode['message']
const messageOf = (remedy: Remedy): Message => `decoder.message.${remedy}`
/** Needs no letter. */
const forNobody = new Set<Message>([messageOf('nothing-to-do'), messageOf('record-outcome')])
/** Speaks of other codes, and says nothing beside them. */
const ofOthers = messageOf('see-details')

/** What helps against several codes of one answer, each remedy once. */
export function fixes(codes: DecodedCode[]): Pick<DecodedCode, 'fix' | 'whoActs'>[] {
  const details = codes.filter(({ message }) => message !== ofOthers)
  return distinctBy(details.length > 0 ? details : codes, ({ fix, whoActs }) => `${fix} ${whoActs}`)
}

/** What several codes of one answer come to, each request once. */
export function textToSend(codes: DecodedCode[]): Paragraph[] {
  const worthALetter = codes.filter(({ message }) => !forNobody.has(message))
  const details = worthALetter.filter(({ message }) => message !== ofOthers)
  const paragraphs = new Map<string, Paragraph>()
  for (const { message, whoActs, cause } of details.length > 0 ? details : worthALetter) {
    const key = `${message} ${whoActs}`
    const known = paragraphs.get(key)
    if (!known) paragraphs.set(key, { message, whoActs, causes: [cause] })
    else if (!known.causes.includes(cause)) known.causes.push(cause)
  }
  return [...paragraphs.values()]
}
