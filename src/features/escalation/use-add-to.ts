import type { EscalationForm } from '../../domain/drafts/escalation.ts'
import {
  continueMessage,
  MessageDraft,
  messageRetention,
  newMessage,
  replyDraftKey,
} from '../../domain/drafts/message-draft.ts'
import type { ThreadId } from '../../domain/ids.ts'
import { changeDraft } from '../../drafts/use-persistent-draft.ts'
import { useServices } from '../../services.tsx'

/**
 * Makes what was to be a thread of its own a message in one that is there, and goes to it.
 * @param onMoved it stands there: the escalation is not unfinished any more
 */
export function useAddTo({ text, documents, files }: EscalationForm, onMoved: () => void) {
  const { storage, ticketId, randomUuid, open } = useServices()
  return (thread: ThreadId) => {
    const begin = { text, documents, files }
    const moved = changeDraft(
      storage,
      replyDraftKey(ticketId, thread),
      MessageDraft,
      (kept) => (kept ? continueMessage(kept, begin) : newMessage(randomUuid(), begin)),
      messageRetention,
    )
    if (moved) onMoved()
    // A message that is being written beside this page takes it up; said already, it is not said twice.
    open({ view: 'reply', thread, begin })
  }
}
