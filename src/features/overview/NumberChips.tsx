import { styled } from 'styled-components'
import { useServices } from '../../services.tsx'
import type { VerifiedReference } from '../../trading-grid/contract/overview.ts'
import { PlainList, VisuallyHidden } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'

const Chips = styled(PlainList)`
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
`

const Chip = styled.button<{ $status: VerifiedReference['status'] }>`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  max-width: 100%;
  min-height: 24px;
  padding: 2px 8px;
  border: 1px ${({ $status }) => ($status === 'unknown' ? 'dashed' : 'solid')} ${color('border.default')};
  border-radius: 12px;
  background: ${color('background.default')};
  color: ${color('foreground.default')};
  font: inherit;
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;
  text-align: start;
  cursor: pointer;

  &:hover {
    background: ${color('background.subtle')};
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: 1px;
  }
`

const marks = { found: '✓', several: '?', unknown: '✗' } as const

/** The numbers found in the ticket, each with what the Trading Grid knows of it. Never linked on doubt. */
export function NumberChips({ references }: { references: VerifiedReference[] }) {
  const { t, open } = useServices()
  return (
    <Chips aria-label={t('numbers.title')}>
      {references.map(({ reference, status, documents, moreDocuments, partners }) => (
        <li key={`${reference.kind} ${reference.value}`}>
          <Chip
            type="button"
            $status={status}
            title={t(`numbers.${status}`, {
              partners: t.list(partners.map(({ name }) => name)),
              count: status === 'several' ? partners.length : documents.length + moreDocuments,
            })}
            onClick={() => open({ view: 'documents', number: reference.value })}
          >
            <span>
              {t(`number.${reference.kind}`)} {reference.value}
            </span>{' '}
            <span aria-hidden="true">{marks[status]}</span>{' '}
            {status === 'found' ? (
              <VisuallyHidden>{t('numbers.short.found')}</VisuallyHidden>
            ) : (
              <span>{t(`numbers.short.${status}`, { count: partners.length })}</span>
            )}
          </Chip>
        </li>
      ))}
    </Chips>
  )
}
