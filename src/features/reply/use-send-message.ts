import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import * as z from 'zod/mini'
import type { MessageDraft } from '../../domain/message-draft.ts'
import type { TicketFile } from '../../domain/ticket.ts'
import { threadChanged } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import { nothingHappened } from '../../sync/nothing-happened.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { postMessage } from '../../trading-grid/contract/thread-operations.ts'

type Sent = { draft: MessageDraft; files: TicketFile[] }

/** Sends one draft once: the request is frozen in the draft before it leaves, so a retry is the same request. */
export function useSendMessage(
  thread: ThreadSummary,
  change: (by: (draft: MessageDraft) => MessageDraft) => MessageDraft,
  onSent: () => void,
) {
  const { zendesk, tradingGrid, ticketId, randomUuid, t } = useServices()
  const client = useQueryClient()
  // Set at once, before any second press of a double click is heard.
  const running = useRef(false)
  const mutation = useMutation({
    mutationFn: async ({ draft, files }: Sent) => {
      const body = frozen(draft) ?? {
        idempotencyKey: draft.key,
        agent: { id: zendesk.agent.id, name: zendesk.agent.name },
        ticket: { account: zendesk.installation.subdomain, id: ticketId },
        text: draft.text,
        quotes: [],
        documents: draft.documents,
        attachments: files
          .filter(({ id }) => draft.files.includes(id))
          .map((file) => ({ commentId: file.commentId, attachmentId: file.id, name: file.name })),
      }
      change((before) => ({ ...before, sending: body }))
      return tradingGrid.call(postMessage, { params: { thread: thread.id }, body })
    },
    onSuccess: async ({ thread: changed, notShared }) => {
      onSent()
      for (const file of notShared)
        zendesk.notify(t('share.notShared', { name: file.name, reason: file.reason }), 'alert')
      await threadChanged(client, changed)
    },
    onError: (error, { draft }) => {
      // The agent may change it, and the changed one is another message.
      if (nothingHappened(error, draft.sending !== undefined))
        change((before) => ({ ...before, key: randomUuid(), sending: undefined }))
    },
    onSettled: () => {
      running.current = false
    },
  })
  const send = (message: Sent) => {
    if (running.current) return
    running.current = true
    mutation.mutate(message)
  }
  return { send, sending: mutation.isPending, error: mutation.error, forget: mutation.reset }
}

function frozen(draft: MessageDraft): z.infer<(typeof postMessage)['body'] & {}> | undefined {
  const kept = z.safeParse(postMessage.body ?? z.never(), draft.sending)
  return kept.success ? kept.data : undefined
}
