import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { agentReference } from '../../../domain/agent.ts'
import type { DocumentId } from '../../../domain/ids.ts'
import { visibleName } from '../../../domain/ticket/plain-text.ts'
import type { TicketComment, TicketFile } from '../../../domain/ticket/ticket.ts'
import { caseChanged } from '../../../queries/case.ts'
import { documentQueries } from '../../../queries/documents.ts'
import { useServices } from '../../../services.tsx'
import { namingFiles } from '../../../sync/acts/link-note.ts'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { addEvidence } from '../../../trading-grid/contract/operations/case-operations.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { importAttachments } from '../../../trading-grid/contract/transfer.ts'
import { useSameKey } from '../../../ui/same-key.ts'

type Chosen = { documents: DocumentSummary[]; files: TicketFile[]; comments: TicketComment[] }
type Why = { reason: 'not-found' | 'not-clean' | 'already-there' | 'not-imported'; detail: string }
export type NotAdded = { name: string; why: Why }
type Imported = { documents: DocumentId[]; notImported: NotAdded[] }

/**
 * Puts what was chosen into the case: files of the ticket are fetched by the Trading Grid first, as internal documents.
 * One that cannot be had does not keep the others out; sent again, nothing is there twice.
 * @param onAdded what could be had is in the case; with what could not
 */
export function useAddEvidence(thread: ThreadSummary, onAdded: (notAdded: NotAdded[]) => void) {
  const { zendesk, tradingGrid, ticketId, clock } = useServices()
  const client = useQueryClient()
  const importOnce = useSameKey()
  const addOnce = useSameKey()
  const [running] = useState(() => ({ now: false }))
  const agent = agentReference(zendesk.agent)
  const ticket = { account: zendesk.installation.subdomain, id: ticketId }

  /** Until what was imported is in the case it is one import, so that no file becomes two documents. */
  const withImported = async <Result>(files: TicketFile[], use: (imported: Imported) => Promise<Result>) => {
    if (files.length === 0) return use({ documents: [], notImported: [] })
    const attachments = files.map(({ id, commentId, name }) => ({ attachmentId: id, commentId, name }))
    const body = { agent, thread: thread.id, ticket, attachments }
    return importOnce(body, async (idempotencyKey) => {
      const { items } = await namingFiles(
        { zendesk, tradingGrid, clock },
        { ticket: ticketId, thread: thread.id, files: attachments, as: 'evidence' },
        () => tradingGrid.call(importAttachments, { body: { ...body, idempotencyKey } }),
      )
      return use(importedOf(items, files))
    })
  }

  const mutation = useMutation({
    mutationFn: ({ documents, files, comments }: Chosen): Promise<NotAdded[]> =>
      withImported(files, async (imported) => {
        const wanted = {
          documents: [...documents.map(({ id }) => id), ...imported.documents],
          comments: comments.map(({ id, author, at, public: isPublic, text }) => ({
            ticket,
            commentId: id,
            author: author.name,
            // Zendesk leaves out fractions of seconds.
            at: new Date(at).toISOString(),
            public: isPublic,
            text,
          })),
        }
        if (wanted.documents.length + wanted.comments.length === 0) return imported.notImported
        const answer = await addOnce(wanted, (idempotencyKey) =>
          tradingGrid.call(addEvidence, { params: { thread: thread.id }, body: { ...wanted, agent, idempotencyKey } }),
        )
        await caseChanged(client, answer.case)
        await client.invalidateQueries({ queryKey: [...documentQueries.all(), 'found'] })
        const names = new Map<string, string>([
          ...documents.map(({ id, name }) => [id, visibleName(name)] as const),
          ...comments.map(({ id, author }) => [String(id), author.name] as const),
        ])
        const named = answer.notAdded.map(
          ({ id, reason }): NotAdded => ({ name: names.get(id) ?? id, why: { reason, detail: '' } }),
        )
        return [...imported.notImported, ...named]
      }),
    onSuccess: onAdded,
    onSettled: () => {
      running.now = false
    },
  })
  const add = (chosen: Chosen) => {
    if (running.now) return
    running.now = true
    mutation.mutate(chosen)
  }
  return {
    add,
    adding: mutation.isPending,
    error: mutation.error,
    again: () => mutation.variables && add(mutation.variables),
    notAdded: mutation.data ?? [],
  }
}

function importedOf(items: z.output<typeof importAttachments.answer>['items'], files: TicketFile[]): Imported {
  const nameOf = (id: number) => visibleName(files.find((file) => file.id === id)?.name ?? '')
  return {
    documents: items.flatMap((item) => (item.state === 'imported' ? [item.document.id] : [])),
    notImported: items.flatMap((item) =>
      item.state === 'failed'
        ? [{ name: nameOf(item.attachmentId), why: { reason: 'not-imported' as const, detail: item.reason } }]
        : [],
    ),
  }
}
