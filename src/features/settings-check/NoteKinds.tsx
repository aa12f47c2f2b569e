import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms'
import { useServices } from '../../services.tsx'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import { noteKinds as everyKind, type NoteKind } from '../../trading-grid/contract/vocabulary/note-kind.ts'
import { Muted } from '../../ui/layout.ts'

/** Which of a partner's updates become notes; at least one kind, for none at all is what the pause is for. */
export function NoteKinds({
  installation: { noteKinds = everyKind },
  disabled,
  onChange,
}: {
  installation: Installation
  disabled: boolean
  onChange: (kinds: NoteKind[]) => void
}) {
  const { t } = useServices()
  return (
    <Fieldset>
      <Fieldset.Legend>{t('settings.noteKinds')}</Fieldset.Legend>
      {everyKind.map((kind) => (
        <Field key={kind}>
          <Checkbox
            checked={noteKinds.includes(kind)}
            disabled={disabled || (noteKinds.length === 1 && noteKinds.includes(kind))}
            onChange={({ target }) =>
              onChange(everyKind.filter((one) => (one === kind ? target.checked : noteKinds.includes(one))))
            }
          >
            <Field.Label isRegular>{t(`settings.noteKinds.${kind}`)}</Field.Label>
          </Checkbox>
        </Field>
      ))}
      <Muted>{t('settings.noteKindsHint')}</Muted>
    </Fieldset>
  )
}
