import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Field, Select, Textarea } from '@zendeskgarden/react-forms'
import { useRef, useState } from 'react'
import { type OutcomeKind, outcomeKinds } from '../../domain/vocabulary/thread-vocabulary.ts'
import { threadChanged } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import { resolveThread } from '../../sync/acts/resolve-thread.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Form, FormButtons } from '../../ui/form/Form.tsx'
import { Muted } from '../../ui/layout.ts'
import { PanelCard } from '../../ui/PanelCard.tsx'
import { useSameKey } from '../../ui/same-key.ts'
import { useNoteWriter } from '../../workflows/note-writer.ts'

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
  const services = useServices()
  const { zendesk, t } = services
  const client = useQueryClient()
  const write = useNoteWriter(overview)
  const once = useSameKey()
  const attempts = useRef(0)
  const [kind, setKind] = useState<OutcomeKind>('corrected')
  const [text, setText] = useState('')
  const ending = useMutation({
    mutationFn: () => {
      const outcome = { kind, text: text.trim() }
      const end = {
        version: thread.version,
        outcome,
        ...(thread.restricted ? {} : { note: noteAbout(outcome) }),
      }
      attempts.current += 1
      return once(end, (key) => resolveThread(services, thread, end, { key, retried: attempts.current > 1 }))
    },
    onSuccess: async (changed) => {
      await threadChanged(client, changed)
      zendesk.notify(t('resolve.done'), 'notice')
      onClose()
    },
  })
  return (
    <PanelCard title={t('resolveThread.title', { label: thread.label })} onClose={onClose}>
      <Form label={t('resolve.title')} onSubmit={() => ending.mutate()}>
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
        {ending.error ? <FailureNote loud error={ending.error} onRetry={() => ending.mutate()} /> : null}
        <FormButtons submit={t('resolve.submit')} sending={ending.isPending} onCancel={onClose} />
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
