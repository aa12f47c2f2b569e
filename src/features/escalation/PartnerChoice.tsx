import { useQuery } from '@tanstack/react-query'
import { Field, Input, Select } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { distinctBy } from '../../domain/distinct.ts'
import type { EscalationForm } from '../../domain/escalation.ts'
import { partnerQueries } from '../../queries/partners.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { Stack } from '../../ui/layout.ts'
import { SeenBy } from '../../ui/SeenBy.tsx'

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
  const { tradingGrid, t } = useServices()
  const [text, setText] = useState('')
  const searched = useQuery({
    ...partnerQueries.search(tradingGrid, text.trim()),
    // One that was chosen for what documents show need not be among those that the ticket suggests.
    enabled: !overview.partners.some(({ partner }) => partner.id === form.partner) || text.trim() !== '',
  })
  const partners = distinctBy(
    [...overview.partners.map(({ partner }) => partner), ...(searched.data ?? [])],
    ({ id }) => id,
  )
  const partner = partners.find(({ id }) => id === form.partner)
  const group = partner?.groups.find(({ id }) => id === form.group)
  const reason = overview.partners.find((suggested) => suggested.partner.id === form.partner)?.reason

  return (
    <Stack>
      <Field>
        <Field.Label>{t('escalate.searchPartner')}</Field.Label>
        <Input isCompact type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      {searched.error ? <FailureNote error={searched.error} onRetry={() => void searched.refetch()} /> : null}
      <Field>
        <Field.Label>{t('escalate.partner')}</Field.Label>
        <Select
          isCompact
          value={form.partner ?? ''}
          onChange={(event) => {
            const chosen = partners.find(({ id }) => id === event.target.value)
            onChange({ partner: chosen?.id, group: chosen?.groups.at(0)?.id })
          }}
        >
          <option value="">{t('escalate.choosePartner')}</option>
          {partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        {reason ? <Field.Hint>{t(`partner.because.${reason.kind}`, { value: reason.value })}</Field.Hint> : null}
      </Field>
      <Field>
        <Field.Label>{t('escalate.group')}</Field.Label>
        <Select
          isCompact
          value={form.group ?? ''}
          disabled={!partner}
          onChange={(event) => onChange({ group: partner?.groups.find(({ id }) => id === event.target.value)?.id })}
        >
          <option value="">{t('escalate.chooseGroup')}</option>
          {partner?.groups.map(({ id, name, members }) => (
            <option key={id} value={id}>
              {t('escalate.groupWithCount', { group: name, count: members.length })}
            </option>
          ))}
        </Select>
      </Field>
      {partner && group ? (
        <SeenBy partner={partner.name} group={group.name} members={group.members.map(({ name }) => name)} />
      ) : null}
    </Stack>
  )
}
