import { styled } from 'styled-components'
import type { TimelineFilter } from '../../domain/thread/timeline.ts'
import { useServices } from '../../services.tsx'
import { color } from '../../ui/theme.ts'

const filters: readonly TimelineFilter[] = ['all', 'messages', 'documents', 'changes']

const Small = styled.select`
  width: auto;
  max-width: 100%;
  height: 20px;
  border: 1px solid transparent;
  border-radius: 4px;
  background: ${color('background.default')};
  color: ${color('foreground.primary')};
  font: inherit;
  font-size: 12px;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
  }
`

/** What of a conversation is shown, in as little room as it gets. */
export function FilterChoice({
  chosen,
  onChoose,
}: {
  chosen: TimelineFilter
  onChoose: (filter: TimelineFilter) => void
}) {
  const { t } = useServices()
  return (
    <Small
      aria-label={t('timeline.filter')}
      value={chosen}
      onChange={({ target }) => onChoose(filters.find((filter) => filter === target.value) ?? 'all')}
    >
      {filters.map((filter) => (
        <option key={filter} value={filter}>
          {t(`timeline.filter.${filter}`)}
        </option>
      ))}
    </Small>
  )
}
