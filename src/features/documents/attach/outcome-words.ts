import type { Translator } from '../../../i18n/translator.ts'
import type { Attached } from '../../../sync/attach.ts'
import { problemTypes } from '../../../trading-grid/contract/problem.ts'
import { TradingGridError } from '../../../trading-grid/error.ts'
import { describeFailure } from '../../../ui/failure.ts'

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
        : [t('attach.mentioned'), saidBy(result.because)].filter(Boolean).join(' ')
    case 'failed':
      return failureWords(result.error, t)
  }
}

function failureWords(error: unknown, t: Translator): string {
  if (error instanceof TradingGridError) {
    if (error.problem?.type === problemTypes.infected) return t('documents.scan.infected')
    if (error.problem?.type === problemTypes.notScanned) return t('documents.scan.pending')
  }
  const said = saidBy(error)
  if (said !== '') return t('attach.failed', { reason: said })
  const { what, next, values } = describeFailure(error)
  return `${t(what, values)} ${t(next, values)}`.trim()
}

/** Words of the Trading Grid about this very file. */
function saidBy(error: unknown): string {
  return error instanceof TradingGridError ? (error.problem?.detail ?? error.problem?.title ?? '') : ''
}
