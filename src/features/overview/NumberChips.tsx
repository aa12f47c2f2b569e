import { type FocusEvent, useRef, useState } from 'react'
import { styled } from 'styled-components'
import { useServices } from '../../services.tsx'
import type { VerifiedReference } from '../../trading-grid/contract/overview.ts'
import { PlainList, VisuallyHidden } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'
import { useHiddenCount } from './use-hidden-count.ts'

const Line = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 6px;
`
/** One line, unless the agent asks for all. */
const Chips = styled(PlainList)<{ $open: boolean }>`
  display: flex;
  flex: 1;
  flex-wrap: wrap;
  gap: 6px;
  min-width: 0;
  max-height: ${({ $open }) => ($open ? 'none' : '26px')};
  overflow: ${({ $open }) => ($open ? 'visible' : 'hidden')};

  > li {
    max-width: 100%;
    min-width: 0;
  }
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
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
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
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const hidden = useHiddenCount(list, references.length, all)
  return (
    <Line>
      <Chips
        ref={list}
        $open={all}
        aria-label={t('numbers.title')}
        onFocus={(event) => revealed(event) && setAll(true)}
      >
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
      {hidden > 0 && !all ? (
        <Chip type="button" $status="found" onClick={() => setAll(true)}>
          {`+${hidden}`} <VisuallyHidden>{t('numbers.more', { count: hidden })}</VisuallyHidden>
        </Chip>
      ) : null}
    </Line>
  )
}

/** The keyboard came to a number that is not on the line that is shown. */
function revealed({ target, currentTarget }: FocusEvent<HTMLElement>): boolean {
  const item = target.closest('li')
  const first = currentTarget.firstElementChild
  return item instanceof HTMLElement && first instanceof HTMLElement && item.offsetTop > first.offsetTop
}
