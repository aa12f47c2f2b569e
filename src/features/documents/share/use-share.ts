import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { agentReference } from '../../../domain/agent.ts'
import type { Retention } from '../../../domain/drafts/retention.ts'
import type { TicketFile } from '../../../domain/ticket/ticket.ts'
import { usePersistentDraft } from '../../../drafts/use-persistent-draft.ts'
import { documentQueries } from '../../../queries/documents.ts'
import { threadChanged } from '../../../queries/threads.ts'
import { useServices } from '../../../services.tsx'
import { namingFiles } from '../../../sync/acts/link-note.ts'
import { nothingHappened } from '../../../sync/acts/nothing-happened.ts'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { shareDocuments } from '../../../trading-grid/contract/operations/thread-operations.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'

/** What goes to the partner beside the chosen documents. Frozen with its key once it was sent for the first time. */
export const ShareDraft = z.object({
  key: z.string(),
  text: z.string(),
  /** Ids of files of the ticket. */
  files: z.array(z.int()),
  /** The request as first sent; present while it is not known whether it arrived. */
  sending: z.optional(z.unknown()),
})
export type ShareDraft = z.infer<typeof ShareDraft>

const keptFor = ({ sending, text, files }: ShareDraft): Retention => {
  if (sending !== undefined) return 'until-sent'
  return text.trim() === '' && files.length === 0 ? 'nothing' : 'today'
}

/** Shares documents and files with the partner, once however often it is sent. */
export function useShare(thread: ThreadSummary) {
  const { zendesk, tradingGrid, ticketId, clock, randomUuid } = useServices()
  const client = useQueryClient()
  const [draft, change, forget] = usePersistentDraft(
    `share/${ticketId}/${thread.id}`,
    ShareDraft,
    useCallback((kept) => kept ?? { key: randomUuid(), text: '', files: [] }, [randomUuid]),
    keptFor,
  )
  const sending = useMutation({
    mutationFn: async ({ documents, files }: { documents: DocumentSummary[]; files: TicketFile[] }) => {
      const sent = frozen(draft)
      const body = sent ?? {
        idempotencyKey: draft.key,
        agent: agentReference(zendesk.agent),
        ticket: { account: zendesk.installation.subdomain, id: ticketId },
        documents: documents.map(({ id }) => id),
        attachments: files.map(({ id, commentId, name }) => ({ attachmentId: id, commentId, name })),
        ...(draft.text.trim() === '' ? {} : { text: draft.text }),
      }
      change((before) => ({ ...before, sending: body }))
      try {
        const answer = await namingFiles(
          { zendesk, tradingGrid, clock },
          { ticket: ticketId, thread: thread.id, files: body.attachments, as: 'shared' },
          () => tradingGrid.call(shareDocuments, { params: { thread: thread.id }, body }),
        )
        const { thread: changed, event, notShared } = answer
        const shared = event.type === 'document-shared' ? (event.body?.documents.length ?? 0) : 0
        return { changed, shared, notShared }
      } catch (error) {
        // What the agent sends next is another request.
        if (nothingHappened(error, sent !== undefined)) {
          change(({ sending: _, ...before }) => ({ ...before, key: randomUuid() }))
        }
        throw error
      }
    },
    onSuccess: async ({ changed }) => {
      forget()
      await Promise.all([
        threadChanged(client, changed),
        client.invalidateQueries({ queryKey: [...documentQueries.all(), 'found'] }),
        client.invalidateQueries({ queryKey: [...documentQueries.all(), 'search'] }),
      ])
    },
  })
  return { draft, change, sending, unknown: draft.sending !== undefined && !sending.isPending }
}

function frozen(draft: ShareDraft): z.infer<NonNullable<(typeof shareDocuments)['body']>> | undefined {
  const kept = z.safeParse(shareDocuments.body ?? z.never(), draft.sending)
  return kept.success ? kept.data : undefined
}
