import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { styled } from 'styled-components'
import { FILE_PAGE, fileQueries } from '../../../queries/file.ts'
import { useServices } from '../../../services.tsx'
import { Heading, Muted, Stack } from '../../../ui/layout.ts'
import { color } from '../../../ui/theme.ts'
import { Explained } from './Explained.tsx'
import { pagesOf } from './pages-of.ts'
import { useExplained, usePointing } from './pointed.tsx'
import { RawSegment } from './RawSegment.tsx'

const Scroller = styled.div`
  max-height: 480px;
  overflow: auto;
  border: 1px solid ${color('border.subtle')};
  border-radius: 4px;
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  font-size: 12px;
  line-height: 18px;

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
  }
`
const Space = styled.div`
  position: relative;
`
const Line = styled.div<{ $pointed: boolean }>`
  position: absolute;
  inset-inline: 0;
  top: 0;
  padding: 1px 8px;
  overflow-wrap: anywhere;
  background: ${({ $pointed, theme }) => ($pointed ? color('background.warning')({ theme }) : 'none')};
`
const ESTIMATED_HEIGHT_PX = 20

/** The text that every figure comes from, a segment a line. Press an element: what it is, in words, and its line in the form. */
export function RawPane({ segments }: { segments: number }) {
  const { compute, t } = useServices()
  const { file, pointed } = usePointing()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: segments,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_HEIGHT_PX,
    overscan: 12,
    initialRect: { width: 400, height: 480 },
  })
  const items = virtual.getVirtualItems()
  const pages = pagesOf(items, FILE_PAGE)
  const read = useQueries({ queries: pages.map((page) => fileQueries.segments(compute, file, page)) })
  const explained = useExplained()
  const shown = explained?.segment
  const fromText = pointed?.from === 'text'
  useEffect(() => {
    if (shown !== undefined && !fromText) virtual.scrollToIndex(shown, { align: 'center' })
  }, [shown, fromText, virtual])

  return (
    <Stack as="section" aria-label={t('viewer.text')}>
      <Heading>{t('viewer.text')}</Heading>
      <Explained explained={explained} />
      <Scroller ref={scroller} tabIndex={0} role="group" aria-label={t('viewer.segments', { count: segments })}>
        <Space role="list" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const segment =
              read[pages.indexOf(Math.floor(item.index / FILE_PAGE))]?.data?.segments[item.index % FILE_PAGE]
            return (
              <Line
                key={item.key}
                ref={virtual.measureElement}
                role="listitem"
                data-index={item.index}
                aria-setsize={segments}
                aria-posinset={item.index + 1}
                $pointed={item.index === shown}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {segment ? <RawSegment segment={segment} pointed={explained?.position} /> : <Muted>…</Muted>}
              </Line>
            )
          })}
        </Space>
      </Scroller>
    </Stack>
  )
}
