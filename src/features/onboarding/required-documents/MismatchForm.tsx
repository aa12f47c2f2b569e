import { useQuery } from '@tanstack/react-query'
import { Field, Input, Select } from '@zendeskgarden/react-forms'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import type { DocumentId } from '../../../domain/ids.ts'
import { usePersistentDraft } from '../../../drafts/use-persistent-draft.ts'
import { partnerQueries } from '../../../queries/partners.ts'
import { useServices } from '../../../services.tsx'
import type { RequiredDocument } from '../../../trading-grid/contract/case.ts'
import type { Partner } from '../../../trading-grid/contract/partner.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { ChangeFailure } from '../../../ui/failure/ChangeFailure.tsx'
import { FormButtons } from '../../../ui/form/Form.tsx'
import { FormCard } from '../../../ui/form/FormCard.tsx'
import { Muted } from '../../../ui/layout.ts'
import { useCheckDocument } from './use-check-document.ts'

const SUBJECTS = ['legalName', 'duns', 'gln', 'address', 'validity', 'other'] as const
type Subject = (typeof SUBJECTS)[number]

const Draft = z.object({
  subject: z.enum(SUBJECTS),
  /** Absent: what the profile says. */
  onFile: z.optional(z.string()),
  found: z.string(),
})
type Draft = z.infer<typeof Draft>

const keptFor = ({ onFile, found }: Draft) => (onFile === undefined && found === '' ? 'nothing' : 'today')

/** Says what differs: what is on file is filled in where the profile has it. The partner reads it. Survives a reload. */
export function MismatchForm({
  thread,
  required,
  document,
  onClose,
}: {
  thread: ThreadSummary
  required: RequiredDocument
  document: DocumentId
  onClose: () => void
}) {
  const { tradingGrid, ticketId, t } = useServices()
  const profile = useQuery(partnerQueries.one(tradingGrid, thread.partner.id))
  const [{ subject, found, ...written }, change, forget] = usePersistentDraft(
    `draft/mismatch/${ticketId}/${thread.id}/${document}`,
    Draft,
    useCallback((kept: Draft | undefined) => kept ?? { subject: 'legalName', found: '' }, []),
    keptFor,
  )
  const check = useCheckDocument(thread, required, document, () => {
    forget()
    onClose()
  })
  const onFile = written.onFile ?? filed(profile.data, subject)
  const complete = onFile.trim() !== '' && found.trim() !== ''
  return (
    <FormCard
      label={t('onboarding.document.mismatchNamed', { title: required.title })}
      onSubmit={() => {
        const mismatch = {
          what: t(`onboarding.differs.${subject}`),
          profile: onFile.trim(),
          document: found.trim(),
        }
        check.change({ state: 'does-not-match', mismatch })
      }}
      onClose={onClose}
    >
      <Field>
        <Field.Label>{t('onboarding.differs.what')}</Field.Label>
        <Select
          isCompact
          autoFocus
          value={subject}
          onChange={({ target }) => {
            const next = SUBJECTS.find((one) => one === target.value) ?? 'other'
            change((before) => ({ subject: next, found: before.found }))
          }}
        >
          {SUBJECTS.map((one) => (
            <option key={one} value={one}>
              {t(`onboarding.differs.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field>
        <Field.Label>{t('onboarding.differs.onFile')}</Field.Label>
        <Input
          isCompact
          maxLength={200}
          value={onFile}
          onChange={({ target }) => change((before) => ({ ...before, onFile: target.value }))}
        />
      </Field>
      <Field>
        <Field.Label>{t('onboarding.differs.inDocument')}</Field.Label>
        <Input
          isCompact
          maxLength={200}
          value={found}
          onChange={({ target }) => change((before) => ({ ...before, found: target.value }))}
        />
      </Field>
      <Muted>{t('onboarding.differs.partnerReads', { partner: thread.partner.name })}</Muted>
      <ChangeFailure changing={check} />
      <FormButtons
        submit={t('onboarding.document.mismatchNow')}
        sending={check.changing}
        disabled={!complete}
        onCancel={onClose}
      />
    </FormCard>
  )
}

function filed(partner: Partner | undefined, subject: Subject): string {
  if (subject === 'legalName') return partner?.legalName ?? ''
  if (subject === 'duns') return partner?.duns ?? ''
  return subject === 'gln' ? (partner?.gln ?? '') : ''
}
