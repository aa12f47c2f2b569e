import { Field, Select, Textarea } from '@zendeskgarden/react-forms'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { usePersistentDraft } from '../../../drafts/use-persistent-draft.ts'
import { useServices } from '../../../services.tsx'
import { type DisputeDetails, Proposal } from '../../../trading-grid/contract/case.ts'
import { propose } from '../../../trading-grid/contract/operations/case-operations.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { ChangeFailure } from '../../../ui/failure/ChangeFailure.tsx'
import { Form, FormButtons } from '../../../ui/form/Form.tsx'
import { MoneyFields, readMoney } from '../../../ui/form/MoneyFields.tsx'
import { SeenBy } from '../../../ui/form/SeenBy.tsx'
import { Muted } from '../../../ui/layout.ts'
import { PanelCard } from '../../../ui/PanelCard.tsx'
import { useChangeCase } from '../../../workflows/use-change-case.ts'

const Draft = z.object({
  kind: Proposal.shape.kind,
  amount: z.string(),
  currency: z.string(),
  text: z.string(),
})
type Draft = z.infer<typeof Draft>
type Change = Pick<Proposal, 'kind' | 'amount' | 'text' | 'counterTo'>

const needsAmount: ReadonlySet<Proposal['kind']> = new Set(['credit', 'debit'])
const keptFor = ({ text, amount }: Draft) => (text === '' && amount === '' ? 'nothing' : 'today')

/** Proposes how the dispute ends, or answers the partner's proposal with another one. What was typed survives a reload. */
export function ProposalForm({
  thread,
  dispute,
  counterTo,
  onDone,
}: {
  thread: ThreadSummary
  dispute: DisputeDetails
  counterTo: Proposal | undefined
  onDone: () => void
}) {
  const { tradingGrid, ticketId, t } = useServices()
  const currency = counterTo?.amount?.currency ?? dispute.amount?.currency ?? ''
  const kind = counterTo?.kind ?? 'credit'
  const [draft, change, forget] = usePersistentDraft(
    `draft/proposal/${ticketId}/${thread.id}/${counterTo?.id ?? 'new'}`,
    Draft,
    useCallback((kept: Draft | undefined) => kept ?? { kind, amount: '', currency, text: '' }, [kind, currency]),
    keptFor,
  )
  const edit = (changed: Partial<Draft>) => change((before) => ({ ...before, ...changed }))
  const changing = useChangeCase(
    (wanted: Change, written) =>
      tradingGrid.call(propose, { params: { thread: thread.id }, body: { ...written, ...wanted } }),
    () => {
      forget()
      onDone()
    },
  )
  const money = readMoney(draft)
  const text = draft.text.trim()
  const missing = text === '' || money === 'wrong' || (money === 'none' && needsAmount.has(draft.kind))
  const title = counterTo ? t('proposals.counterForm', { name: counterTo.by.name }) : t('proposals.propose')
  return (
    <PanelCard title={title} onClose={onDone}>
      <Form
        label={title}
        onSubmit={() => {
          if (missing) return
          changing.change({
            kind: draft.kind,
            text,
            ...(money === 'none' ? {} : { amount: money }),
            ...(counterTo ? { counterTo: counterTo.id } : {}),
          })
        }}
      >
        <SeenBy partner={thread.partner} group={thread.group.name} members={thread.group.memberCount} />
        <Field>
          <Field.Label>{t('proposals.kind')}</Field.Label>
          <Select
            isCompact
            value={draft.kind}
            onChange={({ target }) =>
              edit({ kind: Proposal.shape.kind.options.find((one) => one === target.value) ?? 'other' })
            }
          >
            {Proposal.shape.kind.options.map((one) => (
              <option key={one} value={one}>
                {t(`proposalKind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <MoneyFields label={t('dispute.amount')} value={draft} onChange={edit} />
        <Field>
          <Field.Label>{t('proposals.text')}</Field.Label>
          <Textarea
            isCompact
            minRows={3}
            maxLength={4_000}
            value={draft.text}
            onChange={({ target }) => edit({ text: target.value })}
          />
        </Field>
        {missing && text !== '' && money === 'none' ? (
          <Muted role="status">{t('proposals.amountMissing')}</Muted>
        ) : null}
        <ChangeFailure changing={changing} />
        <FormButtons
          submit={t('action.sendToPartner')}
          sending={changing.changing}
          disabled={missing}
          onCancel={onDone}
        />
      </Form>
    </PanelCard>
  )
}
