import { Button } from '@zendeskgarden/react-buttons'
import { Field, Select, Textarea } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { type OutcomeKind, outcomeKinds } from '../../domain/vocabulary/thread-vocabulary.ts'
import { useServices } from '../../services.tsx'
import { forgetEnding } from '../../sync/acts/end-thread.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Form, FormButtons } from '../../ui/form/Form.tsx'
import { Muted } from '../../ui/layout.ts'
import { PanelCard } from '../../ui/PanelCard.tsx'
import { useNoteWriter } from '../../workflows/note-writer.ts'
import { UnderWay } from '../../workflows/UnderWay.tsx'
import { useEndingUnderWay, useEndThread } from '../../workflows/use-end-thread.ts'

/** Nothing of a thread is open: how it ended, for the partner, the record and the ticket. */
export function ResolveThread({
  thread,
  overview,
  onClose,
}: {
  thread: ThreadSummary
  overview: Overview
  onClose: () => void
}) {
  const { zendesk, storage, ticketId, t } = useServices()
  const write = useNoteWriter(overview)
  const [kind, setKind] = useState<OutcomeKind>('corrected')
  const [text, setText] = useState('')
  const ending = useEndThread(thread, () => {
    zendesk.notify(t('resolve.done'), 'notice')
    onClose()
  })
  const underWay = useEndingUnderWay(thread.id)
  const submit = () => {
    const outcome = { kind, text: text.trim() }
    const note = thread.restricted ? {} : { note: noteAbout(outcome) }
    ending.end({ thread: thread.id, version: thread.version, outcome, ...note, act: 'thread-resolved' })
  }
  const title = t('resolveThread.title', { label: thread.label })
  if (underWay && !ending.running) {
    return (
      <PanelCard title={title} onClose={onClose}>
        <UnderWay
          words={t(underWay.anchor ? 'resolve.underWay.recorded' : 'resolve.underWay.sent')}
          sent={underWay.ending.note ?? underWay.ending.outcome.text}
          error={ending.error}
          running={ending.running}
          onFinish={() => ending.finish(underWay)}
          onLeave={underWay.anchor && ending.error ? () => forgetEnding(storage, ticketId, underWay) : undefined}
        />
        <div>
          <Button size="small" onClick={onClose}>
            {t('action.close')}
          </Button>
        </div>
      </PanelCard>
    )
  }
  return (
    <PanelCard title={title} onClose={onClose}>
      <Form label={t('resolve.title')} onSubmit={submit}>
        <Field>
          <Field.Label>{t('resolve.kind')}</Field.Label>
          <Select
            isCompact
            value={kind}
            onChange={({ target }) => setKind(outcomeKinds.find((one) => one === target.value) ?? 'other')}
          >
            {outcomeKinds.map((one) => (
              <option key={one} value={one}>
                {t(`outcomeKind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field>
          <Field.Label>{t('resolve.text')}</Field.Label>
          <Textarea
            isCompact
            minRows={2}
            maxLength={2_000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <Muted>{t(thread.restricted ? 'resolve.restricted' : 'resolveThread.hint')}</Muted>
        {ending.error ? <FailureNote loud error={ending.error} onRetry={submit} /> : null}
        <FormButtons submit={t('resolve.submit')} sending={ending.running} onCancel={onClose} />
      </Form>
    </PanelCard>
  )

  function noteAbout(outcome: { kind: OutcomeKind; text: string }): string {
    const { name } = zendesk.agent
    const { label, partner } = thread
    return [
      write('resolveThread.note', { agent: name, label, partner: partner.name }),
      write('resolve.note.outcome', {
        outcome: write(`outcomeKind.${outcome.kind}`),
        amount: 'none',
        text: outcome.text,
      }).trim(),
    ].join('\n')
  }
}
