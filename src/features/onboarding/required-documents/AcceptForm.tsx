import { useQuery } from '@tanstack/react-query'
import { Field, Input } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import type { DocumentId } from '../../../domain/ids.ts'
import { dayIn } from '../../../domain/onboarding/onboarding-progress.ts'
import { partnerQueries } from '../../../queries/partners.ts'
import { useServices } from '../../../services.tsx'
import type { RequiredDocument } from '../../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { ChangeFailure } from '../../../ui/failure/ChangeFailure.tsx'
import { FormButtons } from '../../../ui/form/Form.tsx'
import { FormCard } from '../../../ui/form/FormCard.tsx'
import { Muted } from '../../../ui/layout.ts'
import { profileLine } from '../proposal/profile-line.ts'
import { useCheckDocument } from './use-check-document.ts'

/** Accepts a document against what the profile says, with the day on which it runs out. */
export function AcceptForm({
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
  const { tradingGrid, clock, zendesk, t } = useServices()
  const profile = useQuery(partnerQueries.one(tradingGrid, thread.partner.id))
  const [expiresOn, setExpiresOn] = useState(required.expiresOn ?? '')
  const check = useCheckDocument(thread, required, document, onClose)
  const over = expiresOn !== '' && expiresOn < dayIn(clock.now(), zendesk.agent.timeZone)
  return (
    <FormCard
      label={t('onboarding.document.acceptNamed', { title: required.title })}
      onSubmit={() => {
        check.change({ state: 'accepted', ...(expiresOn === '' ? {} : { expiresOn }) })
      }}
      onClose={onClose}
    >
      {profile.data ? <Muted>{profileLine(profile.data, t)}</Muted> : null}
      <Field>
        <Field.Label>{t('onboarding.document.expiresOn')}</Field.Label>
        <Input
          isCompact
          autoFocus
          type="date"
          value={expiresOn}
          onChange={({ target }) => setExpiresOn(target.value)}
          {...(over ? ({ validation: 'error' } as const) : {})}
        />
        {over ? <Field.Message validation="error">{t('onboarding.document.overAlready')}</Field.Message> : null}
      </Field>
      <ChangeFailure changing={check} />
      <FormButtons
        submit={t('onboarding.document.acceptNow')}
        sending={check.changing}
        disabled={over}
        onCancel={onClose}
      />
    </FormCard>
  )
}
