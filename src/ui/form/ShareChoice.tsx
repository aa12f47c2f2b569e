import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms'
import type { DocumentId } from '../../domain/ids.ts'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import type { TicketFile } from '../../domain/ticket/ticket.ts'
import { useServices } from '../../services.tsx'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { Muted, Stack } from '../layout.ts'

/** Files of the ticket, which go to the partner unless the legend says otherwise. Unclean ones are named and cannot be chosen. */
export function FileChoice({
  files,
  chosen,
  onToggle,
  maxBytes,
  unavailable,
  legend,
}: {
  files: TicketFile[]
  chosen: number[]
  onToggle: (id: number) => void
  maxBytes: number
  /** The Trading Grid cannot fetch files of the ticket. */
  unavailable: boolean
  legend?: string
}) {
  const { t } = useServices()
  if (files.length === 0) return null
  return (
    <Fieldset>
      <Fieldset.Legend>{legend ?? t('share.files')}</Fieldset.Legend>
      {unavailable ? <Muted>{t('share.filesUnavailable')}</Muted> : null}
      <Stack $gap={1}>
        {files.map((file) => {
          const why = whyNot(file, maxBytes)
          return (
            <Field key={file.id}>
              <Checkbox
                checked={chosen.includes(file.id)}
                disabled={unavailable || why !== undefined}
                onChange={() => onToggle(file.id)}
              >
                <Field.Label isRegular>
                  <bdi>{visibleName(file.name)}</bdi> · {t.bytes(file.size)}
                </Field.Label>
                {why === undefined ? null : <Field.Hint>{t(why, { limit: t.bytes(maxBytes) })}</Field.Hint>}
              </Checkbox>
            </Field>
          )
        })}
      </Stack>
    </Fieldset>
  )
}

function whyNot(file: TicketFile, maxBytes: number) {
  if (file.scan === 'infected') return 'share.infected' as const
  return file.size > maxBytes ? ('share.tooLarge' as const) : undefined
}

/** Documents of the Trading Grid, to be pointed out to the partner unless the legend says otherwise. */
export function DocumentChoice({
  documents,
  chosen,
  onToggle,
  legend,
}: {
  documents: DocumentSummary[]
  chosen: DocumentId[]
  onToggle: (id: DocumentId) => void
  legend?: string
}) {
  const { t } = useServices()
  const clean = documents.filter(({ scan }) => scan === 'clean')
  if (clean.length === 0) return null
  return (
    <Fieldset>
      <Fieldset.Legend>{legend ?? t('share.documents')}</Fieldset.Legend>
      <Stack $gap={1}>
        {clean.map((document) => (
          <Field key={document.id}>
            <Checkbox checked={chosen.includes(document.id)} onChange={() => onToggle(document.id)}>
              <Field.Label isRegular>
                {t(`documentKind.${document.kind}`)}{' '}
                {document.references
                  .map(({ value }) => value)
                  .slice(0, 2)
                  .join(', ')}
              </Field.Label>
              <Field.Hint>
                <bdi>{visibleName(document.name)}</bdi>
              </Field.Hint>
            </Checkbox>
          </Field>
        ))}
      </Stack>
    </Fieldset>
  )
}
