import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Field, Input } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { distinctBy } from '../../domain/distinct.ts'
import { partnerQueries } from '../../queries/partners.ts'
import { useServices } from '../../services.tsx'
import type { SuggestedPartner } from '../../trading-grid/contract/overview.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, PlainList, Stack } from '../../ui/layout.ts'

type Partner = SuggestedPartner['partner']
/** More than these are found by typing on. */
const MOST_SHOWN = 8

/** Any partner, by name, number or address. */
export function PartnerSearch({ suggested, onChoose }: { suggested: Partner[]; onChoose: (partner: Partner) => void }) {
  const { tradingGrid, t } = useServices()
  const [text, setText] = useState('')
  const found = useQuery({
    ...partnerQueries.search(tradingGrid, text.trim()),
    placeholderData: keepPreviousData,
  })
  const partners = distinctBy([...(text.trim() === '' ? suggested : []), ...(found.data ?? [])], ({ id }) => id)
  return (
    <Stack>
      <Field>
        <Field.Label>{t('escalate.searchPartner')}</Field.Label>
        <Input
          isCompact
          type="search"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            // Searching is not sending the form around it.
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
      </Field>
      {found.error ? <FailureNote error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data && partners.length === 0 ? <Muted role="status">{t('escalate.noPartnerFound')}</Muted> : null}
      <Stack as={PlainList} $gap={1} aria-label={t('escalate.partnersFound')}>
        {partners.slice(0, MOST_SHOWN).map((partner) => (
          <li key={partner.id}>
            <LinkButton type="button" onClick={() => onChoose(partner)}>
              <bdi>{partner.name}</bdi>
            </LinkButton>
          </li>
        ))}
      </Stack>
      {partners.length > MOST_SHOWN ? <Muted>{t('escalate.typeOn')}</Muted> : null}
    </Stack>
  )
}
