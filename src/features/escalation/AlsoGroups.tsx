import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms'
import type { EscalationForm } from '../../domain/drafts/escalation.ts'
import { useServices } from '../../services.tsx'
import type { SuggestedPartner } from '../../trading-grid/contract/overview.ts'
import { Row } from '../../ui/layout.ts'

/** Further groups of the partner, ticked where a finding is theirs. */
export function AlsoGroups({
  groups,
  form: { group, alsoGroups },
  onChange,
}: {
  groups: SuggestedPartner['partner']['groups']
  form: EscalationForm
  onChange: (changed: Partial<EscalationForm>) => void
}) {
  const { t } = useServices()
  const others = groups.filter(({ id }) => id !== group)
  if (others.length === 0) return null
  return (
    <Fieldset isCompact>
      <Fieldset.Legend>{t('escalate.alsoGroups')}</Fieldset.Legend>
      <Row $gap={3}>
        {others.map(({ id, name, members }) => (
          <Field key={id}>
            <Checkbox
              checked={alsoGroups.includes(id)}
              onChange={({ target }) =>
                onChange({
                  alsoGroups: target.checked ? [...alsoGroups, id] : alsoGroups.filter((other) => other !== id),
                })
              }
            >
              <Field.Label isRegular>
                {t('escalate.groupWithCount', { group: name, count: members.length })}
              </Field.Label>
            </Checkbox>
          </Field>
        ))}
      </Row>
    </Fieldset>
  )
}
