import type { CustomerFact } from '../../domain/customer-reply/customer-facts.ts'
import type { CustomerWriter } from '../../i18n/customer-writer.ts'
import type { Reference } from '../../trading-grid/contract/reference.ts'
import { factWords } from './fact-words.ts'

export type ReplyParts = {
  /** Who asked in the ticket; empty where nobody knows. */
  requester: string
  references: Reference[]
  facts: CustomerFact[]
  /** Whoever asked is one of the partner's people: it is their own word that is repeated to them. */
  isPartner?: boolean
  /** Nothing is left to do with the partner. */
  isSettled?: boolean
}

type Section = 'settled' | 'next' | 'said'

/**
 * The draft: what is settled, what happens next, and what the agent wants quoted. What no document bears out is said to be
 * unconfirmed, to the customer as well.
 */
export function replyText(
  { requester, references, facts, isPartner, isSettled }: ReplyParts,
  t: CustomerWriter,
): string {
  const sections = (['settled', 'next', 'said'] as const).flatMap((section) => {
    const lines = facts
      .filter((fact) => sectionOf(fact) === section)
      .map((fact) => {
        const words = factWords(fact, t, isPartner)
        return `- ${fact.confirmed || isPartner ? words : t('customerReply.unconfirmed', { words })}`
      })
    return lines.length === 0
      ? []
      : [{ title: t(`customerReply.section.${section === 'said' && isPartner ? 'yours' : section}`), lines }]
  })
  const named = references.map(({ kind, value: number }) => t(`customerReply.number.${kind}`, { number }))
  const numbers = named.length > 0 ? t.list(named) : 'none'
  const greeting = t('customerReply.greeting', { name: requester === '' ? 'none' : requester })
  if (sections.length === 0 && !isPartner) return [greeting, '', t('customerReply.reviewing', { numbers })].join('\n')
  return [
    greeting,
    '',
    t(isPartner ? 'customerReply.openingPartner' : 'customerReply.opening', { numbers }),
    '',
    ...sections.flatMap(({ title, lines }) => (sections.length === 1 ? [...lines, ''] : [title, ...lines, ''])),
    t(isSettled ? 'customerReply.closingSettled' : 'customerReply.closing'),
  ].join('\n')
}

function sectionOf({ fact, confirmed }: CustomerFact): Section {
  switch (fact.kind) {
    case 'said':
    case 'offered':
      return 'said'
    case 'promised':
      return 'next'
    case 'claimed':
      return fact.isPast && confirmed && fact.what !== 'backordered' ? 'settled' : 'next'
    case 'answered':
      return fact.answer === 'accepted' || fact.answer === 'accepted-shipped' ? 'settled' : 'next'
    case 'settled':
    case 'shipped':
    case 'received':
    case 'invoiced':
    case 'credited':
    case 'transport':
      return 'settled'
  }
}
