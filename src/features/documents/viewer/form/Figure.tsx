import { useEffect, useRef } from 'react'
import { styled } from 'styled-components'
import { useServices } from '../../../../services.tsx'
import { color } from '../../../../ui/theme.ts'
import type { FigureSource } from '../../../../worker/file-work.ts'
import { usePointing } from '../pointed.tsx'
import { SIDE_BY_SIDE } from '../side-by-side.ts'
import { isHighlighted } from './is-highlighted.ts'

const Pressable = styled.button<{ $lit: boolean }>`
  all: unset;
  cursor: pointer;
  border-radius: 2px;
  overflow-wrap: anywhere;
  text-decoration: underline dotted ${color('foreground.subtle')} 1px;
  text-underline-offset: 3px;
  background: ${({ $lit, theme }) => ($lit ? color('background.warning')({ theme }) : 'none')};
  box-shadow: ${({ $lit, theme }) => ($lit ? `0 0 0 2px ${color('border.warning')({ theme })}` : 'none')};

  &:hover {
    color: ${color('foreground.primary')};
    text-decoration-style: solid;
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: 2px;
  }
`

/** A figure of the form. Pressed, it shows the segment and element that it came from; without a text, it is just there. */
export function Figure({ shown, source }: { shown: string; source: FigureSource | undefined }) {
  const { t } = useServices()
  const pointing = usePointing()
  const button = useRef<HTMLButtonElement>(null)
  const { pointed, explained } = pointing ?? {}
  const lit =
    source !== undefined &&
    pointed !== undefined &&
    (pointed.from === 'form'
      ? isSameSource(pointed.source, source)
      : explained !== undefined && isHighlighted(source, explained))
  const follows = lit && pointed.from === 'text'
  useEffect(() => {
    if (follows && matchMedia(SIDE_BY_SIDE).matches) button.current?.scrollIntoView({ block: 'nearest' })
  }, [follows])

  if (!pointing || !source) return <bdi>{shown}</bdi>
  return (
    <Pressable
      ref={button}
      type="button"
      dir="auto"
      $lit={lit}
      aria-pressed={lit}
      title={t('viewer.showSource')}
      onClick={() => pointing.point({ source, from: 'form' })}
    >
      {shown}
    </Pressable>
  )
}

function isSameSource(one: FigureSource, other: FigureSource): boolean {
  return (
    one.position.start === other.position.start &&
    one.position.end === other.position.end &&
    one.value === other.value &&
    one.envelope === other.envelope &&
    one.element === other.element
  )
}
