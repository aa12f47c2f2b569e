import { Button } from '@zendeskgarden/react-buttons'
import { useSyncExternalStore } from 'react'
import { EscalationDraft, escalationDraftKey } from '../../domain/escalation.ts'
import { isDraftKey } from '../../domain/kept-for.ts'
import { MessageDraft, replyDraftKey } from '../../domain/message-draft.ts'
import type { Place } from '../../domain/place.ts'
import type { MessageKey } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { readKept } from '../../ui/kept-draft.ts'
import { Card, Stack } from '../../ui/layout.ts'

/**
 * What the agent began on this ticket and has not finished: a page that closed too early must not swallow it. Comes with
 * the tabs, below what is painted first, so that nothing moves.
 */
export function Unfinished({ threads, writingTo }: { threads: ThreadSummary[]; writingTo: string | undefined }) {
  const { storage, ticketId, t, open } = useServices()
  useSyncExternalStore(storage.onChange, () => storage.keys().filter(isDraftKey).join(' '))
  const escalation = readKept(storage, escalationDraftKey(ticketId), EscalationDraft)
  const found: { tone: 'plain' | 'warning'; words: string; action: MessageKey; place: Place }[] = []
  if (escalation) {
    const { stage } = escalation.progress
    const interrupted = stage === 'sending' || stage === 'noting'
    found.push({
      tone: interrupted ? 'warning' : 'plain',
      words: t(escalationWords[stage]),
      action: interrupted ? 'action.finishEscalation' : 'action.continueEscalation',
      place: { view: 'escalate' },
    })
  }
  for (const thread of threads) {
    const message = readKept(storage, replyDraftKey(ticketId, thread.id), MessageDraft)
    if (!message || thread.id === writingTo) continue
    found.push({
      tone: 'plain',
      words: t('unfinished.message', { partner: thread.partner.name }),
      action: 'action.continueMessage',
      place: { view: 'reply', thread: thread.id },
    })
  }
  return found.map(({ tone, words, action, place }) => (
    <Card key={words} $tone={tone} aria-label={words}>
      <Stack>
        <span>{words}</span>
        <div>
          <Button size="small" onClick={() => open(place)}>
            {t(action)}
          </Button>
        </div>
      </Stack>
    </Card>
  ))
}

const escalationWords = {
  editing: 'unfinished.escalation',
  reviewing: 'unfinished.escalation',
  sending: 'unfinished.escalationSent',
  noting: 'unfinished.escalationNote',
} as const
