import type { Translator } from '../../../i18n/translator.ts'
import type { Attached } from '../../../sync/files/attach.ts'
import { problemTypes } from '../../../trading-grid/contract/problem.ts'
import { TradingGridError } from '../../../trading-grid/error.ts'
import { failureWords } from '../../../ui/failure/failure-words.tsx'

/** What a server said of a document that is not in the ticket as it should be. */
export function outcomeDetails(result: Attached, t: Translator): string[] {
  if (result.outcome === 'failed') return failureWords(result.error, t).details
  return result.outcome === 'referenced' && result.because ? failureWords(result.because, t).details : []
}

/** What became of one document, and what to do where it is not in the ticket. */
export function outcomeWords(result: Attached, maxDocumentBytes: number, t: Translator): string {
  switch (result.outcome) {
    case 'attached':
      return t('attach.done')
    case 'not-clean':
      return t(`documents.scan.${result.document.scan === 'infected' ? 'infected' : 'pending'}`)
    case 'left-out':
      return t('attach.leftOut')
    case 'referenced':
      return result.document.size > maxDocumentBytes
        ? t('attach.tooLarge', { limit: t.bytes(maxDocumentBytes) })
        : t('attach.mentioned')
    case 'failed':
      return whyFailed(result.error, t)
  }
}

function whyFailed(error: unknown, t: Translator): string {
  if (error instanceof TradingGridError) {
    if (error.problem?.type === problemTypes.infected) return t('documents.scan.infected')
    if (error.problem?.type === problemTypes.notScanned) return t('documents.scan.pending')
  }
  const { what, next } = failureWords(error, t)
  return `${t('attach.failed', { reason: what })} ${next}`
}
