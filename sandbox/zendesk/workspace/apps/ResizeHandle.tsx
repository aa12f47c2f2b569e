import type { KeyboardEvent, PointerEvent } from 'react'
import styled from 'styled-components'
import { color } from '../design/theme.ts'

/** Zendesk promises apps this much; the app has to look right at it. */
export const minimumWidthPx = 320
export const maximumWidthPx = 720

const Handle = styled.div`
  position: relative;
  flex: none;
  width: 5px;
  margin: 0 -2px;
  z-index: 1;
  cursor: col-resize;
  touch-action: none;

  &::after {
    content: '';
    position: absolute;
    inset: 0 2px;
    background: ${color('border.default')};
  }

  &:hover::after,
  &:focus-visible::after {
    inset: 0 1px;
    background: ${color('border.primaryEmphasis')};
  }

  &:focus-visible {
    outline: none;
  }
`

const clamp = (widthPx: number) => Math.round(Math.min(maximumWidthPx, Math.max(minimumWidthPx, widthPx)))

type Props = { widthPx: number; onWidth: (widthPx: number) => void; onDragging: (dragging: boolean) => void }

export function ResizeHandle({ widthPx, onWidth, onDragging }: Props) {
  const handleKey = (event: KeyboardEvent) => {
    const stepPx = event.shiftKey ? 80 : 16
    const to = { ArrowLeft: widthPx + stepPx, ArrowRight: widthPx - stepPx, Home: minimumWidthPx, End: maximumWidthPx }[
      event.key
    ]
    if (to === undefined) return
    event.preventDefault()
    onWidth(clamp(to))
  }

  const handleDown = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget
    const startPx = event.clientX
    const move = (moved: globalThis.PointerEvent) => onWidth(clamp(widthPx + startPx - moved.clientX))
    const end = () => {
      handle.removeEventListener('pointermove', move)
      onDragging(false)
    }
    handle.setPointerCapture(event.pointerId)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', end, { once: true })
    onDragging(true)
  }

  return (
    <Handle
      role="separator"
      tabIndex={0}
      aria-label="Width of the apps panel"
      aria-orientation="vertical"
      aria-valuenow={widthPx}
      aria-valuemin={minimumWidthPx}
      aria-valuemax={maximumWidthPx}
      onKeyDown={handleKey}
      onPointerDown={handleDown}
    />
  )
}
