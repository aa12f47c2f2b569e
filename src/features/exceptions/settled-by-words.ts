import type { QuotedPiece } from '../../domain/exceptions/found-exception.ts'
import type { Translator } from '../../i18n/translator.ts'
import { momentWords } from '../../ui/words/exception-words.ts'

/** Which document settled an exception, and when that was sent. */
export function settledByWords({ kind, number, sentAt }: QuotedPiece, now: Date, t: Translator): string {
  return t('exception.settledBy', {
    document: `${t(`documentKind.${kind}`)} ${number}`.trim(),
    when: sentAt ? momentWords(sentAt, now, t) : '',
  })
}
