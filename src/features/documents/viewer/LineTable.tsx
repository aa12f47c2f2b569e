import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { styled } from 'styled-components'
import { FILE_PAGE, fileQueries } from '../../../queries/file.ts'
import { useServices } from '../../../services.tsx'
import { color } from '../../../ui/theme.ts'
import type { FileLine } from '../../../worker/protocol.ts'
import { LineRow } from './LineRow.tsx'
import { pagesOf } from './pages-of.ts'
import { useExplained, usePointing } from './pointed.tsx'

const Scroller = styled.div`
  max-height: 420px;
  overflow: auto;
  border: 1px solid ${color('border.subtle')};
  border-radius: 4px;

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
  }
`
const Space = styled.div`
  position: relative;
`
const Row = styled.div<{ $pointed: boolean }>`
  position: absolute;
  inset-inline: 0;
  top: 0;
  border-bottom: 1px solid ${color('border.subtle')};
  padding: 6px 8px;
  background: ${({ $pointed, theme }) => ($pointed ? color('background.subtle')({ theme }) : 'none')};
`
const ESTIMATED_HEIGHT_PX = 52

/** However many lines: those near the window are in the page, and come from the worker as they are needed. */
export function LineTable({
  document,
  lineCount,
  currency,
}: {
  document: number
  lineCount: number
  currency: string | undefined
}) {
  const { compute, t } = useServices()
  const { file, pointed } = usePointing()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lineCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT_PX,
    overscan: 8,
    initialRect: { width: 600, height: 420 },
  })
  const items = virtual.getVirtualItems()
  const pages = pagesOf(items, FILE_PAGE)
  const read = useQueries({ queries: pages.map((page) => fileQueries.lines(compute, file, document, page)) })
  const lineAt = (index: number): FileLine | undefined =>
    read[pages.indexOf(Math.floor(index / FILE_PAGE))]?.data?.[index % FILE_PAGE]

  const line = useExplained()?.line
  const shown = line?.document === document ? line.index : undefined
  const fromForm = pointed?.from === 'form'
  useEffect(() => {
    if (shown !== undefined && !fromForm) virtual.scrollToIndex(shown, { align: 'center' })
  }, [shown, fromForm, virtual])

  return (
    <Scroller ref={scroller} tabIndex={0} role="group" aria-label={t('viewer.lines', { count: lineCount })}>
      <Space role="list" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          <Row
            key={item.key}
            ref={virtual.measureElement}
            role="listitem"
            data-index={item.index}
            aria-setsize={lineCount}
            aria-posinset={item.index + 1}
            $pointed={item.index === shown}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <LineRow line={lineAt(item.index)} currency={currency} />
          </Row>
        ))}
      </Space>
    </Scroller>
  )
}
