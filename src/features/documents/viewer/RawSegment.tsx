import { styled } from 'styled-components'
import type { Position } from '../../../domain/trade-document.ts'
import type { ListedSegment } from '../../../edi/list-segments.ts'
import { color } from '../../../ui/theme.ts'
import { usePointing } from './pointed.tsx'

const Element = styled.button<{ $pointed: boolean }>`
  all: unset;
  cursor: pointer;
  overflow-wrap: anywhere;
  font-weight: ${({ $pointed }) => ($pointed ? 700 : 'inherit')};
  text-decoration: ${({ $pointed }) => ($pointed ? 'underline' : 'none')};

  &:hover {
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
  }
`
const Separator = styled.span`
  color: ${color('foreground.subtle')};
`

/** One segment as it stands in the text, each element to be pressed. */
export function RawSegment({ segment, pointed }: { segment: ListedSegment; pointed: Position | undefined }) {
  const { point } = usePointing()
  const isPointed = ({ start, end }: Position) => pointed !== undefined && pointed.start >= start && pointed.end <= end
  const separator = segment.syntax === 'x12' ? '*' : segment.syntax === 'edifact' ? '+' : ' '
  return (
    <bdi>
      <Element type="button" $pointed={false} onClick={() => point({ position: segment.position, from: 'text' })}>
        <strong>{segment.tag}</strong>
      </Element>
      {segment.elements.map((element) => (
        <span key={element.position.start}>
          <Separator>{separator}</Separator>
          {element.value === '' ? null : (
            <Element
              type="button"
              $pointed={isPointed(element.position)}
              onClick={() => point({ position: element.position, from: 'text' })}
            >
              {element.value}
            </Element>
          )}
        </span>
      ))}
    </bdi>
  )
}
