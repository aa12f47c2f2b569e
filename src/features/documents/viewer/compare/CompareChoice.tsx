import { useQuery } from '@tanstack/react-query'
import { Field, Select } from '@zendeskgarden/react-forms'
import { distinctBy } from '../../../../domain/distinct.ts'
import { documentQueries } from '../../../../queries/documents.ts'
import { useServices } from '../../../../services.tsx'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import { documentLabel } from '../chain/chain-steps.ts'
import { howShown } from '../file/formats.ts'

/** Another version, or another document of the order, to be set beside the one that is read. */
export function CompareChoice({
  current,
  linked,
  chosen,
  onChoose,
}: {
  current: DocumentSummary
  linked: DocumentSummary[]
  chosen: DocumentSummary | undefined
  onChoose: (other: DocumentSummary | undefined) => void
}) {
  const { tradingGrid, t } = useServices()
  const hasVersions = current.version > 1 || current.replacedBy !== undefined
  const versions = useQuery({ ...documentQueries.versions(tradingGrid, current.id), enabled: hasVersions })
  const others = distinctBy([...(versions.data ?? []), ...linked], ({ id }) => id).filter(
    (one) => one.id !== current.id && one.scan === 'clean' && howShown(one) === 'trade-document',
  )
  if (others.length === 0 || howShown(current) !== 'trade-document') return null
  const isVersion = ({ id }: DocumentSummary) => versions.data?.some((version) => version.id === id) ?? false
  return (
    <Field>
      <Field.Label hidden>{t('viewer.compareWith')}</Field.Label>
      <Select
        isCompact
        value={chosen?.id ?? ''}
        onChange={(event) => onChoose(others.find(({ id }) => id === event.target.value))}
      >
        <option value="">{t(chosen ? 'viewer.compareNot' : 'viewer.compareWith')}</option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {isVersion(one)
              ? `${t('documents.version', { version: one.version })} · ${t.day(one.receivedAt)}`
              : `${t(`documentKind.${one.kind}`)} ${documentLabel(one, t)}`}
          </option>
        ))}
      </Select>
    </Field>
  )
}
