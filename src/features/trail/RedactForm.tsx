import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ReasonForm } from '../../drafts/ReasonForm.tsx'
import { usePersistentText } from '../../drafts/use-persistent-text.ts'
import { localeFor } from '../../i18n/translator.ts'
import { installationQueries } from '../../queries/installation.ts'
import { trailQueries } from '../../queries/trail.ts'
import { useServices } from '../../services.tsx'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Card, Heading, Stack } from '../../ui/layout.ts'
import { ActProgress } from '../../workflows/ActProgress.tsx'
import { useAct } from '../../workflows/use-act.ts'

/** Takes the words of one entry away for good: said before, witnessed by a note, with a reason that stays. */
export function RedactForm({
  thread,
  event: { seq, actor },
  onClose,
}: {
  thread: ThreadSummary
  event: ThreadEvent
  onClose: () => void
}) {
  const { zendesk, tradingGrid, ticketId, t } = useServices()
  const here = useQuery(installationQueries.here(tradingGrid, zendesk))
  const write = here.data ? t.in(localeFor(here.data.locale)) : t
  const reason = usePersistentText(`redact/${ticketId}/${thread.id}/${seq}`)
  const client = useQueryClient()
  const redacted = () => {
    // What was read before still has the words.
    client.removeQueries({ queryKey: trailQueries.ofThread(thread.id), type: 'inactive' })
    reason.forget()
    zendesk.notify(t('trail.redact.done', { seq }), 'notice')
    onClose()
  }
  const acting = useAct(thread, redacted, write)
  return (
    <Card $tone="warning" as="section" aria-label={t('trail.redact.title', { seq, name: actor.name })}>
      <Stack>
        <Heading>{t('trail.redact.title', { seq, name: actor.name })}</Heading>
        <span>{t('trail.redact.what')}</span>
        <ReasonForm
          reason={reason}
          label={t('trail.redact.reason')}
          hint={t('trail.redact.reasonHint')}
          submit={t('trail.redact.submit')}
          // In which language the note is written has to be known.
          sending={acting.running || here.isPending}
          danger
          onSubmit={(why) =>
            acting.perform(
              { kind: 'redact', seq, reason: why },
              write('trail.redact.note', { seq, label: thread.label, agent: zendesk.agent.name, reason: why }),
            )
          }
          onCancel={onClose}
        >
          <ActProgress acting={acting} />
        </ReasonForm>
      </Stack>
    </Card>
  )
}
