import type { Translator } from '../../i18n/translator.ts'
import { bodyInWords } from '../../sync/delivery/event-words.ts'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'

/** What an entry says, for whoever reads the whole record: also what a timeline folds away. */
export function entryInWords(event: ThreadEvent, t: Translator): string {
  if (event.body === undefined) return ''
  switch (event.type) {
    case 'note-written': {
      const { commentId, ticket, throughSeq } = event.body
      return t('trail.entry.note', { comment: commentId, ticket: ticket.id, seq: throughSeq })
    }
    case 'redacted':
      return t('trail.entry.redaction', { seq: event.body.seq, reason: event.body.reason })
    case 'edited':
      return `${t('trail.entry.edit', { seq: event.body.seq })}\n${event.body.text}`
    case 'withdrawn':
      return [t('trail.entry.withdrawal', { seq: event.body.seq }), event.body.reason].filter(Boolean).join('\n')
    default:
      return bodyInWords(event, t)
  }
}
