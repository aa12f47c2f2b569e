import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { exceptionToRecord } from '../../../domain/exceptions/exception-record.ts'
import type { QuotedPiece } from '../../../domain/exceptions/found-exception.ts'
import type { Translator } from '../../../i18n/translator.ts'
import { exceptionRecorded } from '../../../queries/exceptions.ts'
import { useServices } from '../../../services.tsx'
import { settleException } from '../../../sync/acts/settle-exception.ts'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import { useVisible } from '../../../ui/use-visible.ts'
import { kindWords, momentWords } from '../../../ui/words/exception-words.ts'
import { summaryOf } from '../../../workflows/escalation-words.ts'
import { useNoteWriter } from '../../../workflows/note-writer.ts'
import { type Listed, useTicketExceptions } from '../use-ticket-exceptions.ts'

/** Closes what was escalated from this ticket as soon as a document settles it. Where the admin paused automatic work, nothing. */
export function useSettling(overview: Overview): void {
  const { zendesk, tradingGrid, storage, ticketId, clock, randomUuid } = useServices()
  const write = useNoteWriter(overview)
  const client = useQueryClient()
  const visible = useVisible()
  const { listed } = useTicketExceptions(overview)
  const begun = useRef(new Set<string>())
  const threads = overview.threads
  const paused = overview.installation.automationsPaused

  useEffect(() => {
    if (!visible || paused) return
    for (const one of listed ?? []) {
      const { recorded, found } = one
      const thread = threads.find(({ id }) => id === recorded?.thread)
      const piece = found?.settledBy
      if (recorded?.state !== 'escalated' || found?.exception.state !== 'resolved' || !thread || !piece) continue
      // The ticket's note would tell everybody of it.
      if (thread.restricted) continue
      const attempt = `${one.cause} ${recorded.version}`
      if (begun.current.has(attempt)) continue
      begun.current.add(attempt)
      const words = settledWords(one, piece, clock.now(), write)
      const exception = exceptionToRecord(one, summaryOf(one, clock.now(), write))
      settleException(
        { zendesk, tradingGrid, storage, ticketId, clock, randomUuid },
        {
          exception,
          version: recorded.version,
          thread: thread.id,
          trail: { to: thread.lastSeq, head: thread.head },
          ...words,
        },
      ).then(
        (record) => record && exceptionRecorded(client, record),
        // Tried again with the next look at the documents; the list says meanwhile what settled it.
        () => begun.current.delete(attempt),
      )
    }
  }, [listed, threads, paused, visible, zendesk, tradingGrid, storage, ticketId, clock, randomUuid, client, write])
}

function settledWords(listed: Listed, piece: QuotedPiece, now: Date, t: Translator): { reason: string; note: string } {
  const document = `${t(`documentKind.${piece.kind}`)} ${piece.number}`.trim()
  const order = listed.orderNumber ?? 'none'
  return {
    reason: t('settled.reason', { document }),
    note: [
      t('settled.note', { kind: kindWords(listed.kind, t), order, summary: summaryOf(listed, now, t) }),
      t('settled.note.by', { document, when: momentWords(piece.sentAt, now, t) }),
    ].join('\n'),
  }
}
