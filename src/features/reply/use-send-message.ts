import { useState } from 'react'
import { agentReference } from '../../domain/agent.ts'
import type { MessageDraft } from '../../domain/drafts/message-draft.ts'
import { queueMessage } from '../../domain/drafts/outbox.ts'
import type { TicketFile } from '../../domain/ticket/ticket.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { useOutbox } from '../../workflows/use-outbox.ts'

/** Hands a message to the outbox, which keeps it until it has arrived. The draft's key goes along: it is sent once. */
export function useSendMessage(thread: ThreadSummary, onQueued: () => void) {
  const { zendesk, ticketId, clock } = useServices()
  const outbox = useOutbox()
  const [noRoom, setNoRoom] = useState(false)
  const send = (draft: MessageDraft, files: TicketFile[]) => {
    const message = queueMessage(
      {
        key: draft.key,
        thread: thread.id,
        ticket: ticketId,
        agent: agentReference(zendesk.agent),
        text: draft.text,
        documents: draft.documents,
        files: files
          .filter(({ id }) => draft.files.includes(id))
          .map(({ id, commentId, name }) => ({ attachmentId: id, commentId, name })),
      },
      clock.now().getTime(),
    )
    const queued = outbox.add(message)
    setNoRoom(!queued)
    if (queued) onQueued()
  }
  return { send, noRoom }
}
