import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import { useServices } from '../../services.tsx'
import type { Evidence } from '../../trading-grid/contract/case.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Row, Stack } from '../../ui/layout.ts'

const SHOWN_AT_FIRST = 8
const SHOWN_MORE = 50

/** The evidence that the approvers are to look at; it is kept with the approval as it is now. */
export function EvidenceChoice({
  evidence,
  chosen,
  onChange,
}: {
  evidence: readonly Evidence[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const { t } = useServices()
  const [shown, setShown] = useState(SHOWN_AT_FIRST)
  if (evidence.length === 0) return null
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Fieldset>
      <Fieldset.Legend>{t('approvals.chooseEvidence')}</Fieldset.Legend>
      <Stack $gap={1}>
        {evidence.slice(0, shown).map(({ id, name }) => (
          <Field key={id}>
            <Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)}>
              <Field.Label isRegular>
                <bdi>{visibleName(name)}</bdi>
              </Field.Label>
            </Checkbox>
          </Field>
        ))}
        <Row $gap={3}>
          {evidence.length > shown ? (
            <LinkButton onClick={() => setShown(shown + SHOWN_MORE)}>
              {t('evidence.more', { count: evidence.length - shown })}
            </LinkButton>
          ) : null}
          {chosen.length > 0 ? (
            <LinkButton onClick={() => onChange([])}>{t('approvals.chooseNone')}</LinkButton>
          ) : (
            <LinkButton onClick={() => onChange(evidence.map(({ id }) => id))}>{t('approvals.chooseAll')}</LinkButton>
          )}
        </Row>
      </Stack>
    </Fieldset>
  )
}
