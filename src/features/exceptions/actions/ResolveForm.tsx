import { skipToken, useQuery } from '@tanstack/react-query'
import { Checkbox, Field, Select, Textarea } from '@zendeskgarden/react-forms'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { exceptionToRecord } from '../../../domain/exceptions/exception-record.ts'
import { usualOutcome } from '../../../domain/thread/outcome.ts'
import { outcomeKinds } from '../../../domain/vocabulary/thread-vocabulary.ts'
import { usePersistentDraft } from '../../../drafts/use-persistent-draft.ts'
import { threadQueries } from '../../../queries/threads.ts'
import { useServices } from '../../../services.tsx'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import { FailureNote } from '../../../ui/failure/FailureNote.tsx'
import { Form, FormButtons } from '../../../ui/form/Form.tsx'
import { MoneyFields, readMoney } from '../../../ui/form/MoneyFields.tsx'
import { Muted } from '../../../ui/layout.ts'
import { amountWords, kindWords } from '../../../ui/words/exception-words.ts'
import { summaryOf } from '../../../workflows/escalation-words.ts'
import { useNoteWriter } from '../../../workflows/note-writer.ts'
import { useStillOpen } from '../use-still-open.ts'
import type { Listed } from '../use-ticket-exceptions.ts'
import { UnfinishedResolution } from './UnfinishedResolution.tsx'
import { useResolutionsUnderWay, useResolve } from './use-resolve.ts'

const Draft = z.object({
  kind: z.enum(outcomeKinds),
  amount: z.string(),
  currency: z.string(),
  text: z.string(),
  /** Absent until the agent says: then the thread ends only with the last thing that is open in it. */
  withThread: z.exactOptional(z.boolean()),
})

/** How it ended, for the record, the partner's thread and the ticket. Kept over a reload. */
export function ResolveForm({ listed, overview, onDone }: { listed: Listed; overview: Overview; onDone: () => void }) {
  const { ticketId, tradingGrid, zendesk, clock, t } = useServices()
  const { cause, kind, impact, recorded, orderNumber } = listed
  const begin = useCallback(
    (kept: z.infer<typeof Draft> | undefined) =>
      kept ?? {
        kind: usualOutcome(kind),
        amount: '',
        currency: impact?.currency ?? '',
        text: '',
      },
    [kind, impact?.currency],
  )
  const [draft, change, forget] = usePersistentDraft(`draft/resolve/${ticketId}/${cause}`, Draft, begin, () => 'today')
  const done = () => {
    forget()
    onDone()
  }
  const resolving = useResolve(done)
  const { resolve, running, error } = resolving
  const underWay = useResolutionsUnderWay().find(({ resolution }) => resolution.exception.cause === cause)
  const write = useNoteWriter(overview)
  const money = readMoney(draft)
  const edit = (changed: Partial<typeof draft>) => change((before) => ({ ...before, ...changed }))
  const thread = recorded?.thread
  const reading = useQuery(
    thread === undefined
      ? { queryKey: [...threadQueries.all()], queryFn: skipToken }
      : threadQueries.one(tradingGrid, thread, zendesk.agent),
  )
  const about = reading.data
  // A dispute ends in its case, by an act that Zendesk witnesses.
  const mayEnd = about !== undefined && about.kind !== 'dispute'
  const stillOpen = useStillOpen(listed, overview, about)
  const withThread = draft.withThread ?? stillOpen.isLast

  // Who may see its thread decides what the ticket is told.
  const isKnown = thread === undefined || about !== undefined

  const submit = () => {
    if (running || money === 'wrong' || !isKnown) return
    const amount = money === 'none' ? {} : { amount: money }
    const words = money === 'none' ? 'none' : amountWords(money.amount, money.currency, write)
    const text = draft.text.trim()
    const outcome = write(`outcomeKind.${draft.kind}`)
    const summary = summaryOf(listed, clock.now(), write)
    const ended = write('resolve.note.outcome', { outcome, amount: words, text }).trim()
    resolve({
      exception: exceptionToRecord(listed, summary),
      version: recorded?.version ?? 0,
      outcome: { kind: draft.kind, text, ...amount },
      reason: ended,
      ...(thread === undefined ? {} : { thread: { id: thread, resolve: mayEnd && withThread } }),
      ...(about?.restricted
        ? {}
        : {
            note: [
              write('resolve.note', {
                agent: zendesk.agent.name,
                kind: kindWords(kind, write),
                order: orderNumber ?? 'none',
              }),
              summary,
              ended,
              ...stillOpen.noteLines(write),
            ].join('\n'),
          }),
    })
  }

  if (underWay && !running) return <UnfinishedResolution focused underWay={underWay} resolving={resolving} />
  return (
    <Form label={t('resolve.title')} onSubmit={submit}>
      <Field>
        <Field.Label>{t('resolve.kind')}</Field.Label>
        <Select
          isCompact
          value={draft.kind}
          onChange={(event) => edit({ kind: outcomeKinds.find((one) => one === event.target.value) ?? 'other' })}
        >
          {outcomeKinds.map((one) => (
            <option key={one} value={one}>
              {t(`outcomeKind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <MoneyFields label={t('resolve.amount')} value={draft} onChange={edit} />
      <Field>
        <Field.Label>{t('resolve.text')}</Field.Label>
        <Textarea
          isCompact
          minRows={2}
          maxLength={2_000}
          value={draft.text}
          onChange={(event) => edit({ text: event.target.value })}
        />
      </Field>
      {!mayEnd ? null : (
        <Field>
          <Checkbox checked={withThread} onChange={(event) => edit({ withThread: event.target.checked })}>
            <Field.Label isRegular>{t('resolve.thread')}</Field.Label>
            {stillOpen.words.length > 0 ? (
              <Field.Hint>{t('resolve.stillOpen', { list: t.list(stillOpen.words) })}</Field.Hint>
            ) : null}
          </Checkbox>
        </Field>
      )}
      {reading.error ? <FailureNote loud error={reading.error} onRetry={() => void reading.refetch()} /> : null}
      <Muted>{t(about?.restricted ? 'resolve.restricted' : 'resolve.hint')}</Muted>
      {error ? <FailureNote loud error={error} onRetry={submit} /> : null}
      <FormButtons
        submit={t('resolve.submit')}
        sending={running}
        disabled={money === 'wrong' || !isKnown}
        onCancel={onDone}
      />
    </Form>
  )
}
