import { useCallback, useRef } from 'react'
import {
  continueMessage,
  type MessageBeginning,
  MessageDraft,
  messageRetention,
  newMessage,
  replyDraftKey,
} from '../../domain/drafts/message-draft.ts'
import type { ThreadId } from '../../domain/ids.ts'
import { readDraft, usePersistentDraft } from '../../drafts/use-persistent-draft.ts'
import { useServices } from '../../services.tsx'

type Change = (draft: MessageDraft) => Partial<MessageBeginning>

/** The message to a thread's partner as it is being written, on this page or on another of this browser. */
export function useReplyDraft(thread: ThreadId) {
  const { storage, ticketId, randomUuid } = useServices()
  const key = replyDraftKey(ticketId, thread)
  const [draft, changeWhole, forget] = usePersistentDraft(
    key,
    MessageDraft,
    useCallback((kept) => kept ?? newMessage(randomUuid()), [randomUuid]),
    messageRetention,
  )
  const kept = () => readDraft(storage, key, MessageDraft)
  // A browser that is full keeps an older text: what stands in the page is then newer than what was kept.
  const lastKept = useRef<string | undefined>(JSON.stringify(kept()))
  const keeping = (by: (before: MessageDraft) => MessageDraft) => {
    changeWhole(by)
    lastKept.current = JSON.stringify(kept())
  }
  return {
    draft,
    change: (by: Change) => keeping((before) => ({ ...before, ...by(before) })),
    /** What comes from elsewhere stands behind what was being written. */
    add: (begin: MessageBeginning | undefined) => keeping((before) => continueMessage(before, begin)),
    /** Takes up what another page wrote or sent meanwhile, or what the outbox gave back. */
    refresh: () => {
      const now = kept()
      if (JSON.stringify(now) === lastKept.current) return
      if (now) keeping(() => now)
      else forget()
      lastKept.current = JSON.stringify(now)
    },
    forget: () => {
      forget()
      lastKept.current = undefined
    },
  }
}
