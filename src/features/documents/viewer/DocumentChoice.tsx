import { Field, Select } from '@zendeskgarden/react-forms'
import type { FileOutline } from '../../../worker/file-work.ts'

/** Which one of a file's documents; nothing where there is no choice. */
export function DocumentChoice({
  label,
  outline: { documents },
  chosen,
  onChoose,
}: {
  label: string
  outline: FileOutline
  chosen: number
  onChoose: (index: number) => void
}) {
  if (documents.length < 2) return null
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      <Select isCompact value={String(chosen)} onChange={(event) => onChoose(Number(event.target.value))}>
        {documents.map(({ document }, index) => (
          <option key={document.id} value={index}>
            {document.set} {document.number}
          </option>
        ))}
      </Select>
    </Field>
  )
}
