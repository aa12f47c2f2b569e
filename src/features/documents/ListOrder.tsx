import { Field, Select } from '@zendeskgarden/react-forms'
import { styled } from 'styled-components'
import { type DocumentSort, documentSorts, kindsAmong } from '../../domain/files/order-documents.ts'
import { useServices } from '../../services.tsx'
import type { DocumentKind, DocumentSummary } from '../../trading-grid/contract/document.ts'

const Pair = styled.div`
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px;
`

export type Arrangement = { kind: DocumentKind | ''; sort: DocumentSort }

/** Which of the listed documents are shown, and in which order. */
export function ListOrder({
  listed,
  arrangement,
  onChange,
}: {
  listed: DocumentSummary[]
  arrangement: Arrangement
  onChange: (arrangement: Arrangement) => void
}) {
  const { t } = useServices()
  const kinds = kindsAmong(listed)
  return (
    <Pair>
      <Field>
        <Field.Label hidden>{t('documents.showKind')}</Field.Label>
        <Select
          isCompact
          value={arrangement.kind}
          onChange={({ target }) =>
            onChange({ ...arrangement, kind: kinds.find((kind) => kind === target.value) ?? '' })
          }
        >
          <option value="">{t('documents.allKinds')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`documentKind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field>
        <Field.Label hidden>{t('documents.sort')}</Field.Label>
        <Select
          isCompact
          value={arrangement.sort}
          onChange={({ target }) =>
            onChange({ ...arrangement, sort: documentSorts.find((sort) => sort === target.value) ?? 'newest' })
          }
        >
          {documentSorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`documents.sort.${sort}`)}
            </option>
          ))}
        </Select>
      </Field>
    </Pair>
  )
}
