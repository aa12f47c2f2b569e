import { Field, Input, Select, Textarea } from '@zendeskgarden/react-forms'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { exceptionKinds } from '../../../domain/exceptions/exception-responsibility.ts'
import { usePersistentDraft } from '../../../drafts/use-persistent-draft.ts'
import { useServices } from '../../../services.tsx'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import { FailureNote } from '../../../ui/failure/FailureNote.tsx'
import { Form, FormButtons } from '../../../ui/form/Form.tsx'
import { MoneyFields, readMoney } from '../../../ui/form/MoneyFields.tsx'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import { ViewHeading } from '../../../ui/ViewHeading.tsx'
import { kindWords } from '../../../ui/words/exception-words.ts'
import { useRecord } from './use-record.ts'

const Draft = z.object({
  key: z.string(),
  kind: z.string(),
  order: z.string(),
  line: z.string(),
  summary: z.string(),
  amount: z.string(),
  currency: z.string(),
})

/** What came by phone or e-mail, where no document says it yet. Kept over a reload. */
export function LogForm({ overview, onDone }: { overview: Overview; onDone: () => void }) {
  const { ticketId, randomUuid, t } = useServices()
  const orders = overview.references.filter(({ reference }) => reference.kind === 'order')
  const firstOrder = orders[0]?.reference.value ?? ''
  const begin = useCallback(
    (kept: z.infer<typeof Draft> | undefined) =>
      kept ?? {
        key: randomUuid(),
        kind: 'short-shipment',
        order: firstOrder,
        line: '',
        summary: '',
        amount: '',
        currency: '',
      },
    [randomUuid, firstOrder],
  )
  const [draft, change, forget] = usePersistentDraft(`draft/log-exception/${ticketId}`, Draft, begin, () => 'today')
  const edit = (changed: Partial<typeof draft>) => change((before) => ({ ...before, ...changed }))
  const done = () => {
    forget()
    onDone()
  }
  const { record, again, running, error } = useRecord(done)
  const money = readMoney(draft)
  const order = draft.order.trim()
  // Without a number nothing would lead back to it from a ticket.
  const incomplete = draft.summary.trim() === '' || order === '' || money === 'wrong'
  const partner = orders.find(({ reference }) => reference.value === order)?.partners
  const submit = () => {
    if (incomplete) return
    record(
      {
        cause: `logged/${draft.key}`,
        kind: draft.kind,
        references: [{ kind: 'order', value: order }],
        summary: draft.summary.trim(),
        ...(partner?.length === 1 && partner[0] ? { partner: partner[0].id } : {}),
        ...(draft.line.trim() === '' ? {} : { line: draft.line.trim() }),
        ...(money === 'none' ? {} : { impact: money }),
      },
      { state: 'logged' },
      0,
    )
  }
  return (
    <Form gap={3} onSubmit={submit}>
      <Stack $gap={1}>
        <ViewHeading>{t('exception.log.title')}</ViewHeading>
        <Muted>{t('exception.log.hint')}</Muted>
      </Stack>
      <Field>
        <Field.Label>{t('exception.log.kind')}</Field.Label>
        <Select isCompact value={draft.kind} onChange={(event) => edit({ kind: event.target.value })}>
          {[...exceptionKinds, 'other'].map((kind) => (
            <option key={kind} value={kind}>
              {kindWords(kind, t)}
            </option>
          ))}
        </Select>
      </Field>
      <Row $gap={2} style={{ alignItems: 'end' }}>
        <Field style={{ flex: '1 1 140px' }}>
          <Field.Label>{t('exception.log.orderNumber')}</Field.Label>
          <Input
            isCompact
            value={draft.order}
            maxLength={80}
            onChange={(event) => edit({ order: event.target.value })}
          />
        </Field>
        <Field style={{ flex: '0 1 90px' }}>
          <Field.Label>{t('exception.log.line')}</Field.Label>
          <Input isCompact value={draft.line} maxLength={40} onChange={(event) => edit({ line: event.target.value })} />
        </Field>
      </Row>
      <Field>
        <Field.Label>{t('exception.log.summary')}</Field.Label>
        <Textarea
          isCompact
          minRows={3}
          maxLength={2_000}
          value={draft.summary}
          onChange={(event) => edit({ summary: event.target.value })}
        />
      </Field>
      <MoneyFields label={t('exception.log.amount')} value={draft} onChange={edit} />
      {error ? <FailureNote loud error={error} onRetry={again} /> : null}
      <FormButtons submit={t('exception.save')} sending={running} disabled={incomplete} onCancel={onDone} />
    </Form>
  )
}
