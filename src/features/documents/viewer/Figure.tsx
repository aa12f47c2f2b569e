import { styled } from 'styled-components'
import type { Position } from '../../../domain/trade-document.ts'
import { useServices } from '../../../services.tsx'
import { color } from '../../../ui/theme.ts'
import { usePointing } from './pointed.tsx'

const Pressable = styled.button<{ $pointed: boolean }>`
  all: unset;
  cursor: pointer;
  border-bottom: 1px dotted ${color('foreground.subtle')};
  background: ${({ $pointed, theme }) => ($pointed ? color('background.warning')({ theme }) : 'none')};
  overflow-wrap: anywhere;

  &:hover {
    color: ${color('foreground.primary')};
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: 1px;
  }
`

/** A figure of the form. Pressed, it shows the segment and element that it came from. */
export function Figure({ shown, value, position }: { shown: string; value?: string; position: Position }) {
  const { t } = useServices()
  const { pointed, point } = usePointing()
  const here =
    pointed?.position.start === position.start && pointed.position.end === position.end && pointed.value === value
  return (
    <Pressable
      type="button"
      $pointed={here}
      aria-pressed={here}
      title={t('viewer.showSource')}
      onClick={() => point({ position, from: 'form', ...(value === undefined ? {} : { value }) })}
    >
      {shown}
    </Pressable>
  )
}
