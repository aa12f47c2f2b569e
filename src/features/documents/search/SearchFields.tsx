import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input, Select } from '@zendeskgarden/react-forms'
import { useCallback } from 'react'
import { styled } from 'styled-components'
import { partnerQueries } from '../../../queries/partners.ts'
import { useServices } from '../../../services.tsx'
import { DocumentKind } from '../../../trading-grid/contract/document.ts'
import { FailureNote } from '../../../ui/failure/FailureNote.tsx'
import { FormCard } from '../../../ui/form/FormCard.tsx'
import { Row } from '../../../ui/layout.ts'
import { endsBeforeItBegins, type SearchForm } from './search-form.ts'

/** Two fields beside each other where there is room for two. */
const Pair = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
  gap: 8px;
`

/** By number or text, kind, partner and day. Nothing is asked before the agent says so. */
export function SearchFields({
  form,
  onChange,
  onSearch,
  onClose,
}: {
  form: SearchForm
  onChange: (changed: Partial<SearchForm>) => void
  onSearch: () => void
  onClose: () => void
}) {
  const { tradingGrid, t } = useServices()
  const partners = useQuery(partnerQueries.search(tradingGrid, ''))
  const wrongDays = endsBeforeItBegins(form)
  const focus = useCallback((field: HTMLInputElement | null) => field?.focus(), [])
  return (
    <FormCard
      label={t('search.title')}
      onSubmit={() => {
        if (!wrongDays) onSearch()
      }}
      onClose={onClose}
    >
      <Field>
        <Field.Label>{t('search.text')}</Field.Label>
        <Input
          ref={focus}
          isCompact
          type="search"
          maxLength={200}
          value={form.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </Field>
      <Pair>
        <Field>
          <Field.Label>{t('search.kind')}</Field.Label>
          <Select
            isCompact
            value={form.kind}
            onChange={(event) => onChange({ kind: DocumentKind.safeParse(event.target.value).data ?? '' })}
          >
            <option value="">{t('search.anyKind')}</option>
            {DocumentKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {t(`documentKind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field>
          <Field.Label>{t('search.partner')}</Field.Label>
          <Select
            isCompact
            value={form.partner}
            onChange={(event) =>
              onChange({ partner: partners.data?.find(({ id }) => id === event.target.value)?.id ?? '' })
            }
          >
            <option value="">{t('search.anyPartner')}</option>
            {partners.data?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </Pair>
      {partners.error ? <FailureNote error={partners.error} onRetry={() => void partners.refetch()} /> : null}
      <Pair>
        <Field>
          <Field.Label>{t('search.from')}</Field.Label>
          <Input isCompact type="date" value={form.from} onChange={(event) => onChange({ from: event.target.value })} />
        </Field>
        <Field>
          <Field.Label>{t('search.to')}</Field.Label>
          <Input
            isCompact
            type="date"
            value={form.to}
            {...(wrongDays ? ({ validation: 'error' } as const) : {})}
            onChange={(event) => onChange({ to: event.target.value })}
          />
          {wrongDays ? <Field.Message validation="error">{t('search.wrongDays')}</Field.Message> : null}
        </Field>
      </Pair>
      <Row $gap={1}>
        <Button size="small" isPrimary type="submit" disabled={wrongDays}>
          {t('search.do')}
        </Button>
        <Button size="small" isBasic onClick={onClose}>
          {t('search.close')}
        </Button>
      </Row>
    </FormCard>
  )
}
