import { Field, Select } from '@zendeskgarden/react-forms'
import type { EscalationForm } from '../../domain/drafts/escalation.ts'
import { severities, threadKinds } from '../../domain/vocabulary/thread-vocabulary.ts'
import { useServices } from '../../services.tsx'
import { Row } from '../../ui/layout.ts'

/** What it is, and how urgent: that decides how long the partner has. */
export function KindAndSeverity({
  form,
  onChange,
}: {
  form: EscalationForm
  onChange: (changed: Partial<EscalationForm>) => void
}) {
  const { t } = useServices()
  return (
    <Row $gap={4}>
      <Field>
        <Field.Label>{t('escalate.kind')}</Field.Label>
        <Select
          isCompact
          value={form.kind}
          onChange={({ target }) => onChange({ kind: threadKinds.find((kind) => kind === target.value) ?? 'general' })}
        >
          {threadKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`threadKind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field>
        <Field.Label>{t('escalate.severity')}</Field.Label>
        <Select
          isCompact
          value={form.severity}
          onChange={({ target }) =>
            onChange({ severity: severities.find((severity) => severity === target.value) ?? 'normal' })
          }
        >
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {t(`severity.${severity}`)}
            </option>
          ))}
        </Select>
      </Field>
    </Row>
  )
}
