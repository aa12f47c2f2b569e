import { Field, Input, Select, Textarea } from '@zendeskgarden/react-forms'
import { useCallback } from 'react'
import { findPersonalData } from '../../../domain/personal-data.ts'
import { useServices } from '../../../services.tsx'
import { DocumentKind } from '../../../trading-grid/contract/document.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../../ui/FailureNote.tsx'
import { FormButtons } from '../../../ui/Form.tsx'
import { FormCard } from '../../../ui/FormCard.tsx'
import { Heading, Muted } from '../../../ui/layout.ts'
import { PersonalDataHint } from '../../../ui/PersonalDataHint.tsx'
import { SeenBy } from '../../../ui/SeenBy.tsx'
import { type RequestDraft, useRequestDocument } from './use-request-document.ts'

type Answer = { name: keyof RequestDraft & ('orderNumber' | 'shipTo' | 'notBefore' | 'dueOn'); type: 'text' | 'date' }
const ANSWERS: Answer[] = [
  { name: 'dueOn', type: 'date' },
  { name: 'orderNumber', type: 'text' },
  { name: 'shipTo', type: 'text' },
  { name: 'notBefore', type: 'date' },
]

/** Asks the partner for a document: which, by when, and what it must show. */
export function RequestForm({ thread, onClose }: { thread: ThreadSummary; onClose: () => void }) {
  const { clock, t } = useServices()
  const { draft, change, sending, unknown } = useRequestDocument(thread, onClose)
  const set = (changed: Partial<RequestDraft>) => change((before) => ({ ...before, ...changed }))
  const usual = t('request.usualText', {
    kind: t(`documentKind.${draft.kind}`),
    order: draft.orderNumber.trim(),
    hasOrder: draft.orderNumber.trim() === '' ? 'no' : 'yes',
  })
  const text = draft.text ?? usual
  const today = clock.now().toISOString().slice(0, 10)
  const late = draft.dueOn !== '' && draft.dueOn < today
  const locked = sending.isPending || unknown
  const focus = useCallback((field: HTMLSelectElement | null) => field?.focus(), [])
  return (
    <FormCard
      label={t('request.formTitle', { partner: thread.partner.name })}
      onSubmit={() => {
        if (!sending.isPending) sending.mutate(text)
      }}
      onClose={onClose}
    >
      <Heading as="h3">{t('request.formTitle', { partner: thread.partner.name })}</Heading>
      <Field>
        <Field.Label>{t('request.kind')}</Field.Label>
        <Select
          ref={focus}
          isCompact
          value={draft.kind}
          disabled={locked}
          onChange={(event) => set({ kind: DocumentKind.safeParse(event.target.value).data ?? 'other' })}
        >
          {DocumentKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`documentKind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {ANSWERS.map(({ name, type }) => (
        <Field key={name}>
          <Field.Label>{t(`request.field.${name}`)}</Field.Label>
          <Input
            isCompact
            type={type}
            value={draft[name]}
            disabled={locked}
            maxLength={200}
            {...(name === 'dueOn' && late ? ({ validation: 'error' } as const) : {})}
            onChange={(event) => set({ [name]: event.target.value })}
          />
          {name === 'dueOn' && late ? <Field.Message validation="error">{t('request.past')}</Field.Message> : null}
        </Field>
      ))}
      <Field>
        <Field.Label>{t('request.text')}</Field.Label>
        <Textarea
          minRows={3}
          maxRows={10}
          value={text}
          disabled={locked}
          onChange={(event) => set({ text: event.target.value })}
        />
      </Field>
      <PersonalDataHint found={findPersonalData(text, [])} />
      <SeenBy partner={thread.partner.name} group={thread.group.name} members={thread.group.memberCount} />
      {unknown ? <Muted role="status">{t('reply.unknownOutcome')}</Muted> : null}
      {sending.error ? <FailureNote loud error={sending.error} onRetry={() => sending.mutate(text)} /> : null}
      <FormButtons
        submit={t(unknown ? 'action.sendAgain' : 'request.do')}
        sending={sending.isPending}
        disabled={!unknown && (late || text.trim() === '')}
        onCancel={onClose}
      />
    </FormCard>
  )
}
