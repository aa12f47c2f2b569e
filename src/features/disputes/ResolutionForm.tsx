import { Field, Select, Textarea } from '@zendeskgarden/react-forms'
import { useCallback } from 'react'
import { usualDirection } from '../../domain/disputes/who-charges.ts'
import { usePersistentDraft } from '../../drafts/use-persistent-draft.ts'
import { useServices } from '../../services.tsx'
import type { Case, DisputeDetails } from '../../trading-grid/contract/case.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Form, FormButtons } from '../../ui/form/Form.tsx'
import { MoneyFields, readMoney } from '../../ui/form/MoneyFields.tsx'
import { Card, Muted } from '../../ui/layout.ts'
import { PanelCard } from '../../ui/PanelCard.tsx'
import { ActProgress } from '../../workflows/ActProgress.tsx'
import type { EndThread } from '../../workflows/use-end-thread.ts'
import { beginResolution, disputeOutcomes, ResolutionDraft, resolutionDraftKey } from './resolution.ts'
import { useMissingApprovals } from './use-missing-approvals.ts'
import { useResolveDispute } from './use-resolve-dispute.ts'
import { useWhoCharges } from './use-who-charges.ts'

type Parts = {
  thread: ThreadSummary
  known: Case
  dispute: DisputeDetails
  overview: Overview
  plainly: EndThread
  onDone: () => void
}

/** How it ends: for the partner's thread, the trail, and the ticket, whose note says the result. */
export function ResolutionForm({ thread, known, dispute, overview, plainly, onDone }: Parts) {
  const { ticketId, t } = useServices()
  const [draft, change, forget] = usePersistentDraft(
    resolutionDraftKey(ticketId, thread.id),
    ResolutionDraft,
    useCallback((kept: ResolutionDraft | undefined) => kept ?? beginResolution(dispute), [dispute]),
    () => 'today',
  )
  const edit = (changed: Partial<ResolutionDraft>) => change((before) => ({ ...before, ...changed }))
  const done = () => {
    forget()
    onDone()
  }
  const { resolve, running, acting } = useResolveDispute(thread, overview, { plainly, onDone: done })
  const { capabilities } = overview
  const money = readMoney(draft)
  const hasAmount = money !== 'none' && money !== 'wrong'
  const charger = useWhoCharges(thread, overview)
  const direction = draft.direction ?? usualDirection(draft.kind, charger)
  const unclear = hasAmount && direction === undefined
  const missingRoles = useMissingApprovals(known, capabilities, hasAmount ? money : undefined)
  const submit = () => {
    if (money === 'wrong' || unclear || running) return
    const amount = hasAmount && direction ? { amount: money, direction } : {}
    resolve({ kind: draft.kind, text: draft.text.trim(), ...amount })
  }
  return (
    <PanelCard title={t('resolution.begin')} onClose={onDone}>
      <Form label={t('resolution.begin')} onSubmit={submit}>
        <Field>
          <Field.Label>{t('resolution.kind')}</Field.Label>
          <Select
            isCompact
            value={draft.kind}
            onChange={({ target }) => edit({ kind: disputeOutcomes.find((one) => one === target.value) ?? 'other' })}
          >
            {disputeOutcomes.map((one) => (
              <option key={one} value={one}>
                {t(`outcomeKind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <MoneyFields label={t('resolution.amount')} value={draft} onChange={edit} />
        {!hasAmount ? null : (
          <Field>
            <Field.Label>{t('resolution.direction')}</Field.Label>
            <Select
              isCompact
              value={direction ?? ''}
              onChange={({ target }) => {
                if (target.value !== '') edit({ direction: target.value === 'debit' ? 'debit' : 'credit' })
              }}
            >
              {direction === undefined ? <option value="">{t('resolution.chooseDirection')}</option> : null}
              <option value="credit">{t('resolution.credit', { partner: thread.partner.name })}</option>
              <option value="debit">{t('resolution.debit', { partner: thread.partner.name })}</option>
            </Select>
          </Field>
        )}
        <Field>
          <Field.Label>{t('resolution.text')}</Field.Label>
          <Textarea
            isCompact
            minRows={2}
            maxLength={4_000}
            value={draft.text}
            onChange={({ target }) => edit({ text: target.value })}
          />
        </Field>
        {missingRoles.length > 0 ? (
          <Card $tone="warning">{t('resolution.notApproved', { roles: t.list(missingRoles) })}</Card>
        ) : null}
        <Muted>{t(capabilities.approvals ? 'resolution.witnessed' : 'resolution.asserted')}</Muted>
        <ActProgress acting={acting} />
        {plainly.error ? <FailureNote loud error={plainly.error} onRetry={submit} /> : null}
        <FormButtons
          submit={t('resolution.submit')}
          sending={running}
          disabled={money === 'wrong' || unclear}
          onCancel={onDone}
        />
      </Form>
    </PanelCard>
  )
}
