import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { useServices } from '../../services.tsx'
import { forgetEnding } from '../../sync/acts/end-thread.ts'
import { useButtonThatReturns } from '../../ui/focus/focus-on-arrival.ts'
import { LongText } from '../../ui/LongText.tsx'
import { Card, Muted, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { Section } from '../../ui/Section.tsx'
import { UnderWay } from '../../workflows/UnderWay.tsx'
import { useEndingUnderWay, useEndThread } from '../../workflows/use-end-thread.ts'
import type { DisputeParts } from './dispute-parts.ts'
import { ResolutionForm } from './ResolutionForm.tsx'
import { outcomeWords, resolutionDraftKey } from './resolution.ts'

/** How it ended; before that, a way to end it, or what is in the way. */
export function Resolution({ thread, known, dispute, overview, open }: DisputeParts) {
  const { storage, ticketId, t } = useServices()
  const now = useNow(60_000)
  const [resolving, setResolving] = useState(false)
  const button = useButtonThatReturns()
  const stopResolving = () => {
    button.closed()
    setResolving(false)
  }
  const plainly = useEndThread(thread, () => {
    storage.remove(resolutionDraftKey(ticketId, thread.id))
    stopResolving()
  })
  const underWay = useEndingUnderWay(thread.id)
  const unfinished = underWay ? (
    <UnderWay
      words={t(underWay.anchor ? 'resolve.underWay.recorded' : 'resolve.underWay.sent')}
      sent={underWay.ending.note ?? underWay.ending.outcome.text}
      error={plainly.error}
      running={plainly.running}
      onFinish={() => plainly.finish(underWay)}
      onLeave={underWay.anchor && plainly.error ? () => forgetEnding(storage, ticketId, underWay) : undefined}
    />
  ) : null
  const { outcome } = thread
  if (outcome) {
    return (
      <Section title={t('resolution.title')}>
        <Card>
          <Stack $gap={1}>
            <strong>{outcomeWords(outcome, thread.partner.name, t)}</strong>
            <Muted>{t.dateTime(outcome.at, now)}</Muted>
            {outcome.text === '' ? null : <LongText text={outcome.text} />}
          </Stack>
        </Card>
        {unfinished}
      </Section>
    )
  }
  if (unfinished && !plainly.running) return <Section title={t('resolution.title')}>{unfinished}</Section>
  if (!open) return null
  const pending = known.approvals.filter(({ state }) => state === 'pending').length
  return (
    <Section title={t('resolution.title')}>
      {pending > 0 ? (
        <Muted>{t('resolution.waitsForApprovals', { count: pending })}</Muted>
      ) : resolving ? (
        <ResolutionForm
          thread={thread}
          known={known}
          dispute={dispute}
          overview={overview}
          plainly={plainly}
          onDone={stopResolving}
        />
      ) : (
        <div>
          <Button ref={button.ref} size="small" onClick={() => setResolving(true)}>
            {t('resolution.begin')}
          </Button>
        </div>
      )}
    </Section>
  )
}
