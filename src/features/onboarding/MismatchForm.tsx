import { useQuery } from '@tanstack/react-query'
import { Field, Input, Select } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import type { DocumentId } from '../../domain/ids.ts'
import { partnerQueries } from '../../queries/partners.ts'
import { useServices } from '../../services.tsx'
import type { RequiredDocument } from '../../trading-grid/contract/case.ts'
import type { Partner } from '../../trading-grid/contract/partner.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FormButtons } from '../../ui/Form.tsx'
import { FormCard } from '../../ui/FormCard.tsx'
import { Muted } from '../../ui/layout.ts'
import { ChangeTrouble } from './ChangeTrouble.tsx'
import { useCheckDocument } from './use-check-document.ts'

const SUBJECTS = ['legalName', 'duns', 'gln', 'address', 'validity', 'other'] as const
type Subject = (typeof SUBJECTS)[number]

/** Says what differs: what is on file is filled in where the profile has it. The partner reads it. */
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
  const { tradingGrid, t } = useServices()
  const profile = useQuery(partnerQueries.one(tradingGrid, thread.partner.id))
  const [subject, setSubject] = useState<Subject>('legalName')
  const [written, setWritten] = useState<string | undefined>(undefined)
  const [found, setFound] = useState('')
  const check = useCheckDocument(thread, required, document, onClose)
  const onFile = written ?? filed(profile.data, subject)
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
            setSubject(SUBJECTS.find((one) => one === target.value) ?? 'other')
            setWritten(undefined)
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
        <Input isCompact maxLength={200} value={onFile} onChange={({ target }) => setWritten(target.value)} />
      </Field>
      <Field>
        <Field.Label>{t('onboarding.differs.inDocument')}</Field.Label>
        <Input isCompact maxLength={200} value={found} onChange={({ target }) => setFound(target.value)} />
      </Field>
      <Muted>{t('onboarding.differs.partnerReads', { partner: thread.partner.name })}</Muted>
      <ChangeTrouble change={check} />
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
