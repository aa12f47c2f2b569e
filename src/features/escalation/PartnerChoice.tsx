import { Field, Select } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import type { EscalationForm } from '../../domain/drafts/escalation.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { AlsoGroups } from './AlsoGroups.tsx'
import { PartnerSearch } from './PartnerSearch.tsx'
import { usePartner } from './use-partner.ts'

/** To whom it goes, suggested with the reason; any other partner by search. */
export function PartnerChoice({
  form,
  overview,
  onChange,
}: {
  form: EscalationForm
  overview: Overview
  onChange: (changed: Partial<EscalationForm>) => void
}) {
  const { t } = useServices()
  const [searching, search] = useState(form.partner === undefined)
  const { partner, error } = usePartner(overview, form.partner)
  const group = partner?.groups.find(({ id }) => id === form.group)
  const reason = overview.partners.find((suggested) => suggested.partner.id === form.partner)?.reason

  return (
    <Stack as="section" aria-label={t('escalate.partner')}>
      <Row $justify="between" $gap={1}>
        <strong>{partner ? <bdi>{partner.name}</bdi> : t('escalate.choosePartner')}</strong>
        {searching ? null : <LinkButton onClick={() => search(true)}>{t('escalate.otherPartner')}</LinkButton>}
      </Row>
      {reason ? <Muted>{t(`partner.because.${reason.kind}`, { value: reason.value })}</Muted> : null}
      {error ? <FailureNote error={error} /> : null}
      {searching ? (
        <PartnerSearch
          suggested={overview.partners.map((one) => one.partner)}
          onChoose={(chosen) => {
            onChange({ partner: chosen.id, group: chosen.groups.at(0)?.id, alsoGroups: [] })
            search(false)
          }}
        />
      ) : null}
      {partner ? (
        <Field>
          <Field.Label>{t('escalate.group')}</Field.Label>
          <Select
            isCompact
            value={form.group ?? ''}
            onChange={(event) => onChange({ group: partner.groups.find(({ id }) => id === event.target.value)?.id })}
          >
            <option value="">{t('escalate.chooseGroup')}</option>
            {partner.groups.map(({ id, name, members }) => (
              <option key={id} value={id}>
                {t('escalate.groupWithCount', { group: name, count: members.length })}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {partner && group ? <AlsoGroups groups={partner.groups} form={form} onChange={onChange} /> : null}
    </Stack>
  )
}
