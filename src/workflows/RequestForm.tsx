import { Field, Input, Select, Textarea } from '@zendeskgarden/react-forms'
import { dayIn } from '../domain/onboarding/onboarding-progress.ts'
import { findPersonalData } from '../domain/ticket/personal-data.ts'
import { useServices } from '../services.tsx'
import { DocumentKind } from '../trading-grid/contract/document.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import { FailureNote } from '../ui/failure/FailureNote.tsx'
import { focusOnArrival } from '../ui/focus/focus-on-arrival.ts'
import { BankDetailsWarning } from '../ui/form/BankDetailsWarning.tsx'
import { FormButtons } from '../ui/form/Form.tsx'
import { FormCard } from '../ui/form/FormCard.tsx'
import { PersonalDataHint } from '../ui/form/PersonalDataHint.tsx'
import { SeenBy } from '../ui/form/SeenBy.tsx'
import { Heading, Muted } from '../ui/layout.ts'
import { useRequestDocument } from './use-request-document.ts'

type Answer = { name: 'orderNumber' | 'shipTo' | 'notBefore' | 'dueOn'; type: 'text' | 'date' }
const UNTIL: Answer[] = [{ name: 'dueOn', type: 'date' }]
const ANSWERS: Answer[] = [
  ...UNTIL,
  { name: 'orderNumber', type: 'text' },
  { name: 'shipTo', type: 'text' },
  { name: 'notBefore', type: 'date' },
]

/** A document of which is known already that it is wanted, and why. */
export type WantedDocument = { kind: DocumentKind; label: string; text: string }

/** Asks the partner for a document, by when, and what it must show; without `wanted` the agent says which. */
export function RequestForm({
  thread,
  wanted,
  onClose,
}: {
  thread: ThreadSummary
  wanted?: WantedDocument
  onClose: () => void
}) {
  const { clock, zendesk, t } = useServices()
  const order = thread.references.find(({ kind }) => kind === 'order')?.value ?? ''
  const { words, change, ask, asking, error, unknown, ...written } = useRequestDocument(
    thread,
    wanted?.kind ?? '',
    {
      kind: wanted?.kind ?? 'proof-of-delivery',
      dueOn: '',
      orderNumber: wanted ? '' : order,
      shipTo: '',
      notBefore: '',
    },
    onClose,
  )
  const usual = t('request.usualText', {
    kind: t(`documentKind.${words.kind}`),
    order: words.orderNumber.trim(),
    hasOrder: words.orderNumber.trim() === '' ? 'no' : 'yes',
  })
  const text = written.text ?? wanted?.text ?? usual
  const late = words.dueOn !== '' && words.dueOn < dayIn(clock.now(), zendesk.agent.timeZone)
  const locked = asking || unknown
  const label = wanted?.label ?? t('request.formTitle', { partner: thread.partner.name })
  return (
    <FormCard label={label} onSubmit={() => ask(text)} onClose={onClose}>
      {wanted ? null : (
        <>
          <Heading as="h3">{label}</Heading>
          <Field>
            <Field.Label>{t('request.kind')}</Field.Label>
            <Select
              ref={focusOnArrival}
              isCompact
              value={words.kind}
              disabled={locked}
              onChange={(event) => change({ kind: DocumentKind.safeParse(event.target.value).data ?? 'other' })}
            >
              {DocumentKind.options.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`documentKind.${kind}`)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      {(wanted ? UNTIL : ANSWERS).map(({ name, type }) => (
        <Field key={name}>
          <Field.Label>{t(`request.field.${name}`)}</Field.Label>
          <Input
            isCompact
            type={type}
            value={words[name]}
            disabled={locked}
            maxLength={200}
            {...(name === 'dueOn' && late ? ({ validation: 'error' } as const) : {})}
            onChange={(event) => change({ [name]: event.target.value })}
          />
          {name === 'dueOn' && late ? <Field.Message validation="error">{t('request.past')}</Field.Message> : null}
        </Field>
      ))}
      <Field>
        <Field.Label>{t('request.text')}</Field.Label>
        <Textarea
          ref={wanted ? focusOnArrival : undefined}
          minRows={3}
          maxRows={10}
          value={text}
          disabled={locked}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Field>
      <BankDetailsWarning text={text} />
      <PersonalDataHint found={findPersonalData(text, [])} />
      <SeenBy partner={thread.partner} group={thread.group.name} members={thread.group.memberCount} />
      {unknown ? <Muted role="status">{t('reply.unknownOutcome')}</Muted> : null}
      {error ? <FailureNote loud error={error} onRetry={() => ask(text)} /> : null}
      <FormButtons
        submit={t(unknown ? 'action.sendAgain' : 'request.do')}
        sending={asking}
        disabled={!unknown && (late || text.trim() === '')}
        onCancel={onClose}
      />
    </FormCard>
  )
}
