import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms'
import type { EscalationForm } from '../../domain/drafts/escalation.ts'
import { useServices } from '../../services.tsx'
import { Row, Stack } from '../../ui/layout.ts'
import { amountWords } from '../../ui/words/exception-words.ts'

/** What the documents show, ticked: the message states what stays ticked. */
export function FindingChoice({
  form: { findings, exceptions },
  onToggle,
}: {
  form: EscalationForm
  onToggle: (cause: string) => void
}) {
  const { t } = useServices()
  if (findings.length === 0) return null
  return (
    <Fieldset>
      <Fieldset.Legend>{t('escalate.findings')}</Fieldset.Legend>
      <Stack $gap={1}>
        {findings.map(({ cause, title, impact }) => (
          <Row key={cause} $justify="between" $gap={1}>
            <Field>
              <Checkbox checked={exceptions.some((one) => one.cause === cause)} onChange={() => onToggle(cause)}>
                <Field.Label isRegular>{title}</Field.Label>
              </Checkbox>
            </Field>
            {impact ? <span>{amountWords(impact.amount, impact.currency, t)}</span> : null}
          </Row>
        ))}
      </Stack>
    </Fieldset>
  )
}
