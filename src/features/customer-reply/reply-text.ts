import type { CustomerFact } from '../../domain/customer-reply/customer-facts.ts'
import type { CustomerWriter } from '../../i18n/customer-writer.ts'
import type { Reference } from '../../trading-grid/contract/reference.ts'
import { numbersInWords } from '../../ui/words/number-words.ts'
import { factWords } from './fact-words.ts'

/** The draft. What no document bears out is said to be unconfirmed, to the customer as well. */
export function replyText(
  { requester, references, facts }: { requester: string; references: Reference[]; facts: CustomerFact[] },
  t: CustomerWriter,
): string {
  const lines = facts.map((fact) => {
    const words = factWords(fact, t)
    return `- ${fact.confirmed ? words : t('customerReply.unconfirmed', { words })}`
  })
  return [
    t('customerReply.greeting', { name: requester === '' ? 'none' : requester }),
    '',
    references.length > 0
      ? t('customerReply.openingAbout', { numbers: numbersInWords(references, t) })
      : t('customerReply.opening'),
    '',
    ...lines,
    '',
    t('customerReply.closing'),
  ].join('\n')
}
