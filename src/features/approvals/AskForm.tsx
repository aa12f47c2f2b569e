import { useQuery } from '@tanstack/react-query'
import { Field, Input, Select, Textarea } from '@zendeskgarden/react-forms'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { whoApproves } from '../../domain/thread/approvals.ts'
import { usePersistentDraft } from '../../drafts/use-persistent-draft.ts'
import { caseQueries } from '../../queries/case.ts'
import { useServices } from '../../services.tsx'
import type { Case } from '../../trading-grid/contract/case.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Form, FormButtons } from '../../ui/form/Form.tsx'
import { MoneyFields, readMoney } from '../../ui/form/MoneyFields.tsx'
import { Muted } from '../../ui/layout.ts'
import { PanelCard } from '../../ui/PanelCard.tsx'
import { ActProgress } from '../../workflows/ActProgress.tsx'
import { useNoteWriter } from '../../workflows/note-writer.ts'
import { useAct } from '../../workflows/use-act.ts'
import { askNote } from './ask-note.ts'
import { EvidenceChoice } from './EvidenceChoice.tsx'
import { WhatIsOpen } from './WhatIsOpen.tsx'
import { WhoApproves } from './WhoApproves.tsx'
import { whatIsOpen } from './what-is-open.ts'

const Draft = z.object({
  subject: z.string(),
  amount: z.string(),
  currency: z.string(),
  reason: z.string(),
  /** The step of an onboarding; empty for none. */
  step: z.string(),
  /** Ids of evidence. */
  evidence: z.array(z.string()),
})
type Draft = z.infer<typeof Draft>

const keptFor = ({ subject, reason }: Draft) => (subject === '' && reason === '' ? 'nothing' : 'today')

/** Asks for an approval: of what, over how much, why, and on which evidence. What was typed survives a reload. */
export function AskForm({
  thread,
  known,
  overview,
  step,
  onDone,
}: {
  thread: ThreadSummary
  known: Case
  overview: Overview
  /** The step of an onboarding that waits for it, where it was asked for from there. */
  step?: { id: string; title: string }
  onDone: () => void
}) {
  const { zendesk, tradingGrid, ticketId, t } = useServices()
  const begin = useCallback(
    (kept: Draft | undefined) =>
      kept ?? { ...firstDraft(known), ...(step ? { subject: step.title, step: step.id } : {}) },
    [known, step],
  )
  const key = `draft/approval/${ticketId}/${thread.id}/${step?.id ?? ''}`
  const [draft, change, forget] = usePersistentDraft(key, Draft, begin, keptFor)
  const edit = (changed: Partial<Draft>) => change((before) => ({ ...before, ...changed }))
  const write = useNoteWriter(overview)
  const done = () => {
    forget()
    onDone()
  }
  const acting = useAct(thread, done, write)
  const { details } = known
  const evidence = details.kind === 'dispute' ? details.evidence.filter(({ state }) => state === 'present') : []
  const steps = details.kind === 'onboarding' ? details.steps.filter(needsAnswer) : []
  const chosen = evidence.filter(({ id }) => draft.evidence.includes(id))
  const money = readMoney(draft)
  const amount = money === 'none' || money === 'wrong' ? undefined : money
  const subject = draft.subject.trim()
  const reason = draft.reason.trim()
  const missing = subject === '' || reason === '' || money === 'wrong'

  const rules = useQuery(caseQueries.rules(tradingGrid))
  const asked = whoApproves(rules.data ?? [], details.kind, amount, zendesk.agent.id)
  const stillOpen = whatIsOpen(known, thread, draft.step, write)

  const submit = () => {
    if (missing || rules.isPending) return
    acting.perform(
      {
        kind: 'request-approval',
        subject,
        reason,
        evidence: chosen.map(({ id }) => id),
        ...(amount ? { amount } : {}),
        ...(draft.step === '' ? {} : { step: draft.step }),
      },
      askNote(
        { label: thread.label, agent: zendesk.agent.name, subject, amount, reason, asked, evidence: chosen, stillOpen },
        write,
      ),
      asked.flatMap(({ approvers }) => approvers.filter(({ within }) => within).map(({ agentId }) => agentId)),
    )
  }

  return (
    <PanelCard title={t('approvals.ask')} onClose={onDone}>
      <Form label={t('approvals.ask')} onSubmit={submit}>
        <Field>
          <Field.Label>{t('approvals.subject')}</Field.Label>
          <Input
            isCompact
            maxLength={200}
            value={draft.subject}
            onChange={({ target }) => edit({ subject: target.value })}
          />
        </Field>
        {steps.length > 0 && !step ? (
          <Field>
            <Field.Label>{t('approvals.step')}</Field.Label>
            <Select isCompact value={draft.step} onChange={({ target }) => edit({ step: target.value })}>
              <option value="">{t('approvals.noStep')}</option>
              {steps.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <MoneyFields label={t('resolution.amount')} value={draft} onChange={edit} />
        <Field>
          <Field.Label>{t('approvals.reason')}</Field.Label>
          <Textarea
            isCompact
            minRows={2}
            maxLength={2_000}
            value={draft.reason}
            onChange={({ target }) => edit({ reason: target.value })}
          />
        </Field>
        <EvidenceChoice evidence={evidence} chosen={draft.evidence} onChange={(ids) => edit({ evidence: ids })} />
        <WhoApproves kind={details.kind} amount={amount} />
        <WhatIsOpen known={known} thread={thread} step={draft.step} />
        <Muted>{t('approvals.recorded', { name: zendesk.agent.name })}</Muted>
        <ActProgress acting={acting} />
        <FormButtons
          submit={t('approvals.submit.ask')}
          sending={acting.running}
          disabled={missing || rules.isPending}
          onCancel={onDone}
        />
      </Form>
    </PanelCard>
  )
}

type Step = Extract<Case['details'], { kind: 'onboarding' }>['steps'][number]

const needsAnswer = ({ needsApproval, state }: Step) => needsApproval && state !== 'done' && state !== 'skipped'

/** An agreed proposal, or what is disputed; all evidence there is. */
function firstDraft({ details }: Case): Draft {
  const empty = { subject: '', amount: '', currency: '', reason: '', step: '', evidence: [] }
  if (details.kind === 'onboarding') {
    const [only, ...more] = details.steps.filter(needsAnswer)
    return { ...empty, ...(only && more.length === 0 ? { step: only.id } : {}) }
  }
  const agreed = details.proposals.findLast(({ state }) => state === 'accepted' || state === 'open')?.amount
  const { amount, currency } = agreed ?? details.amount ?? empty
  const present = details.evidence.filter(({ state }) => state === 'present').map(({ id }) => id)
  return { ...empty, amount, currency, evidence: present }
}
