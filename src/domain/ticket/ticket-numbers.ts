import {
  type BusinessNumber,
  type BusinessNumberKind,
  findBusinessNumbers,
} from '../business-numbers/find-business-numbers.ts'
import type { NumberTemplate } from '../business-numbers/number-templates.ts'
import type { TicketFacts } from './ticket.ts'

/** The business numbers of a ticket: in its subject, its comments and the names of its files. Each once, in that order. */
export function whatNumbers(
  ticket: Pick<TicketFacts, 'subject' | 'texts' | 'attachmentNames'>,
  templates: string,
): BusinessNumber[] {
  const options = { templates: parseTemplates(templates) }
  const found = [ticket.subject, ...ticket.texts, ...ticket.attachmentNames].flatMap((text) =>
    findBusinessNumbers(text, options),
  )
  const once = new Map<string, BusinessNumber>()
  for (const number of found) {
    const key = `${number.kind} ${sameNumber(number.value)}`
    if (!once.has(key)) once.set(key, number)
  }
  return [...once.values()]
}

/** Two spellings of one number: case, blanks and punctuation do not tell numbers apart. */
function sameNumber(value: string): string {
  return value.toUpperCase().replace(/[\s./-]/g, '')
}

const kinds: readonly BusinessNumberKind[] = [
  'order',
  'ship-notice',
  'invoice',
  'bill-of-lading',
  'pro',
  'container',
  'sscc',
  'gtin',
  'claim',
  'tracking',
  'receipt',
]

/** One template a line, as the admin wrote them: `order 45########`. Lines of no known kind are left out. */
function parseTemplates(text: string): NumberTemplate[] {
  return text.split('\n').flatMap((line) => {
    const [, word = '', template = ''] = /^\s*([a-z-]+)\s*:?\s+(\S.*?)\s*$/i.exec(line) ?? []
    const kind = kinds.find((known) => known === word.toLowerCase())
    return kind ? [{ kind, template }] : []
  })
}
