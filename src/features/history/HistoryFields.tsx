import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input, Select } from '@zendeskgarden/react-forms'
import { useId, useState } from 'react'
import { styled } from 'styled-components'
import type { PartnerId } from '../../domain/ids.ts'
import { outcomeKinds } from '../../domain/vocabulary/thread-vocabulary.ts'
import { partnerQueries } from '../../queries/partners.ts'
import { useServices } from '../../services.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, Row } from '../../ui/layout.ts'
import type { HistoryForm } from './history-form.ts'

const Line = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 8px;
`
const Pair = styled.div`
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px;
`

/** By number or text once the agent says so; by partner and outcome, which take no room before they are wanted, at once. */
export function HistoryFields({
  form,
  partner,
  says,
  onChange,
  onSearch,
}: {
  form: HistoryForm
  /** Whom the ticket is about. */
  partner: { id: PartnerId; name: string } | undefined
  /** What was found, on the line of the filters. */
  says: string
  onChange: (changed: Partial<HistoryForm>) => void
  onSearch: () => void
}) {
  const { tradingGrid, t } = useServices()
  const partners = useQuery(partnerQueries.search(tradingGrid, ''))
  const others = (partners.data ?? []).map(({ id, name }) => ({ id, name }))
  const scopes = ['near', 'any'] as const
  const filtersId = useId()
  const isFiltered = form.scope !== 'near' || form.outcome !== ''
  const [wanted, setWanted] = useState(isFiltered)
  const shown = wanted || isFiltered
  return (
    <Form label={t('history.search')} gap={1} onSubmit={onSearch}>
      <Line>
        <Field>
          <Field.Label hidden>{t('history.text')}</Field.Label>
          <Input
            isCompact
            type="search"
            maxLength={200}
            placeholder={t('history.text')}
            value={form.text}
            onChange={({ target }) => onChange({ text: target.value })}
          />
        </Field>
        <Button size="small" type="submit">
          {t('action.search')}
        </Button>
      </Line>
      <Row $justify="between" $gap={1}>
        <Muted role="status">{says}</Muted>
        <LinkButton
          aria-expanded={shown}
          aria-controls={filtersId}
          disabled={isFiltered}
          onClick={() => setWanted(!shown)}
        >
          {t('history.filter')}
        </LinkButton>
      </Row>
      {shown ? (
        <Pair id={filtersId}>
          <Field>
            <Field.Label hidden>{t('history.scope')}</Field.Label>
            <Select
              isCompact
              value={form.scope}
              onChange={({ target }) =>
                onChange({
                  scope:
                    scopes.find((scope) => scope === target.value) ??
                    others.find(({ id }) => id === target.value)?.id ??
                    form.scope,
                })
              }
            >
              <option value="near">{t('history.near', { partner: partner?.name ?? 'none' })}</option>
              <option value="any">{t('search.anyPartner')}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field>
            <Field.Label hidden>{t('history.outcome')}</Field.Label>
            <Select
              isCompact
              value={form.outcome}
              onChange={({ target }) => onChange({ outcome: outcomeKinds.find((kind) => kind === target.value) ?? '' })}
            >
              <option value="">{t('history.anyOutcome')}</option>
              {outcomeKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`outcomeKind.${kind}`)}
                </option>
              ))}
            </Select>
          </Field>
        </Pair>
      ) : null}
    </Form>
  )
}
