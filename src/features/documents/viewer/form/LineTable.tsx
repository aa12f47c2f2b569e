import { memo, useRef } from 'react'
import { fileQueries } from '../../../../queries/file.ts'
import { useServices } from '../../../../services.tsx'
import { Heading, Stack } from '../../../../ui/layout.ts'
import type { FileLine, OutlinedDocument } from '../../../../worker/file-work.ts'
import { LongList, placedAt } from '../LongList.tsx'
import { useTextPointing } from '../pointed.tsx'
import { useRowsInView } from '../rows-in-view.ts'
import { HeadRow } from './HeadRow.tsx'
import { LineCells, Rows, Table } from './LineCells.ts'
import { LineRow } from './LineRow.tsx'
import { SkipLines } from './SkipLines.tsx'

const ESTIMATED_HEIGHT_PX = 62

/** The lines of one document in the file, however many. */
export function LineTable({ outlined, index }: { outlined: OutlinedDocument; index: number }) {
  const { compute, t } = useServices()
  const { file, pointed, explained } = useTextPointing()
  const scroller = useRef<HTMLDivElement>(null)
  const { lineCount: count, priced, document } = outlined
  const line = explained?.line
  const shown = line?.document === index ? line.index : undefined
  const { isLong, rows, heightPx, measure } = useRowsInView<FileLine>({
    count,
    scroller,
    estimatePx: ESTIMATED_HEIGHT_PX,
    query: (page) => fileQueries.lines(compute, { file, document: index }, page),
    shown: shown === undefined || pointed?.from === 'form' ? undefined : { index: shown, near: true },
  })
  const title = t('viewer.lines', { count })
  return (
    <Stack $gap={1}>
      <Heading>{title}</Heading>
      <SkipLines wanted={isLong}>
        <LongList scroller={scroller} isLong={isLong} title={title}>
          <Table aria-label={title} aria-rowcount={count + 1}>
            <HeadRow priced={priced} />
            <Rows $heightPx={heightPx}>
              {rows.map(({ key, index: at, startPx, row }) => (
                <PlacedLine
                  key={key}
                  line={row}
                  index={at}
                  startPx={isLong ? startPx : undefined}
                  measure={measure}
                  lit={at === shown}
                  priced={priced}
                  currency={document.currency}
                />
              ))}
            </Rows>
          </Table>
        </LongList>
      </SkipLines>
    </Stack>
  )
}

/** Drawn again only where it moves or changes: while somebody scrolls, most of the rows do neither. */
const PlacedLine = memo(function PlacedLine({
  line,
  index,
  startPx,
  measure,
  lit,
  priced,
  currency,
}: {
  line: FileLine | undefined
  index: number
  startPx: number | undefined
  measure: ((row: HTMLElement | null) => void) | undefined
  lit: boolean
  priced: boolean
  currency: string | undefined
}) {
  return (
    <LineCells
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      $priced={priced}
      $lit={lit}
      {...(startPx === undefined ? {} : placedAt(startPx))}
    >
      <LineRow line={line} currency={currency} priced={priced} />
    </LineCells>
  )
})

/** All of them at once, for paper. */
export function AllLines({ outlined, lines }: { outlined: OutlinedDocument; lines: FileLine[] }) {
  const { t } = useServices()
  const { priced, document } = outlined
  return (
    <Table aria-label={t('viewer.lines', { count: lines.length })}>
      <HeadRow priced={priced} />
      <Rows $heightPx={undefined}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may stand there twice, and nothing moves on paper
          <LineCells key={index} $priced={priced}>
            <LineRow line={line} currency={document.currency} priced={priced} />
          </LineCells>
        ))}
      </Rows>
    </Table>
  )
}
