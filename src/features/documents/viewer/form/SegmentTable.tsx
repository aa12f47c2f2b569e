import { useRef } from 'react'
import { styled } from 'styled-components'
import { fileQueries } from '../../../../queries/file.ts'
import { useServices } from '../../../../services.tsx'
import { Muted, Stack } from '../../../../ui/layout.ts'
import { color } from '../../../../ui/theme.ts'
import type { NamedSegment, OutlinedDocument } from '../../../../worker/file-work.ts'
import { LongList, placedAt } from '../LongList.tsx'
import { useTextPointing } from '../pointed.tsx'
import { useRowsInView } from '../rows-in-view.ts'
import { Figure } from './Figure.tsx'

const Row = styled.div`
  padding-block: 8px;
  border-top: 1px solid ${color('border.subtle')};
  overflow-wrap: anywhere;
`
const Elements = styled.dl`
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  gap: 2px 12px;
  margin: 4px 0 0;

  dt {
    color: ${color('foreground.subtle')};
  }

  dd {
    margin: 0;
  }
`
const ESTIMATED_HEIGHT_PX = 110

/** A document of a kind that has no form: its segments in order, each element with what the standard calls it. */
export function SegmentTable({ outlined, index }: { outlined: OutlinedDocument; index: number }) {
  const { compute, t } = useServices()
  const { file } = useTextPointing()
  const scroller = useRef<HTMLDivElement>(null)
  const { isLong, rows, heightPx, measure } = useRowsInView<NamedSegment>({
    count: outlined.ownSegments,
    scroller,
    estimatePx: ESTIMATED_HEIGHT_PX,
    query: (page) => fileQueries.namedSegments(compute, { file, document: index }, page),
    shown: undefined,
  })
  return (
    <Stack $gap={1}>
      <Muted>{t('viewer.unknownSet', { set: outlined.document.set })}</Muted>
      <LongList scroller={scroller} isLong={isLong} title={t('viewer.segments', { count: outlined.ownSegments })}>
        <div style={heightPx === undefined ? {} : { height: heightPx, position: 'relative' }}>
          {rows.map(({ key, index: at, startPx, row }) => (
            <Row key={key} ref={measure} data-index={at} {...(isLong ? placedAt(startPx) : {})}>
              {row ? <Named segment={row} /> : <Muted>…</Muted>}
            </Row>
          ))}
        </div>
      </LongList>
    </Stack>
  )
}

/** All of them at once, for paper. */
export function NamedSegments({ segments }: { segments: NamedSegment[] }) {
  return segments.map((segment) => (
    <Row key={segment.position.start}>
      <Named segment={segment} />
    </Row>
  ))
}

function Named({ segment: { tag, name, position, elements } }: { segment: NamedSegment }) {
  return (
    <>
      <strong>
        <Figure shown={tag} source={{ position }} />
      </strong>{' '}
      {name}
      {elements.length === 0 ? null : (
        <Elements>
          {elements.map(({ position: at, explanation }) => (
            <Element key={at.start} position={at} explanation={explanation} />
          ))}
        </Elements>
      )}
    </>
  )
}

function Element({ position, explanation: { element, name, value, meaning } }: NamedSegment['elements'][number]) {
  return (
    <>
      <dt>
        {element} {name}
      </dt>
      <dd>
        <Figure shown={value} source={{ position }} />
        {meaning === undefined || meaning === value ? '' : ` – ${meaning}`}
      </dd>
    </>
  )
}
