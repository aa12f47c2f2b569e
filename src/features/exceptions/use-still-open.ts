import { countOpen } from '../../domain/exceptions/exception-list.ts'
import { stillOpenBeside } from '../../domain/thread/open-in-thread.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { amountWords, kindWords } from '../../ui/words/exception-words.ts'
import { openItemsWords } from '../../ui/words/open-items-words.ts'
import { type Listed, useTicketExceptions } from './use-ticket-exceptions.ts'

/** What is still open with the partner beside the exception that is being resolved. */
export function useStillOpen(closing: Listed, overview: Overview, thread: ThreadSummary | undefined) {
  const { t } = useServices()
  const { listed, open } = useTicketExceptions(overview)
  const others = stillOpenBeside(closing, listed ?? [], thread?.id ?? closing.recorded?.thread)
  // Only so many are listed; one beyond them may be of this thread as well.
  const allListed = listed !== undefined && open === countOpen(listed)
  const { promises = 0, documentRequests = 0 } = thread?.openItems ?? {}
  const say = (words: Translator) => [
    ...others.map((one) => exceptionWords(one, words)),
    ...openItemsWords({ exceptions: 0, promises, documentRequests }, words),
  ]
  return {
    words: say(t),
    /** Known to be the last; where that is not known it is not. */
    isLast: allListed && thread?.openItems !== undefined && others.length + promises + documentRequests === 0,
    noteLines: (write: Translator) => {
      const open = say(write)
      return open.length === 0 ? [] : [write('resolve.note.stillOpen', { list: write.list(open) })]
    },
  }
}

/** `Price differs (line 2, 135.00 USD)`. */
function exceptionWords({ kind, found, impact }: Listed, t: Translator): string {
  const line = found?.exception.line
  const about = [
    ...(line === undefined ? [] : [t('exception.line', { line })]),
    ...(impact ? [amountWords(impact.amount, impact.currency, t)] : []),
  ]
  return about.length === 0 ? kindWords(kind, t) : `${kindWords(kind, t)} (${about.join(', ')})`
}
