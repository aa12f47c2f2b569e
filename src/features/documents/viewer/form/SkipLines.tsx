import { type ReactNode, useRef } from 'react'
import { styled } from 'styled-components'
import { useServices } from '../../../../services.tsx'
import { LinkButton } from '../../../../ui/LinkButton.tsx'

const Skip = styled(LinkButton)`
  position: absolute;
  clip-path: inset(50%);

  &:focus-visible {
    position: static;
    clip-path: none;
  }
`

/** Ten thousand lines are as many stops of the keyboard; whoever goes by keyboard may pass over them. */
export function SkipLines({ wanted, children }: { wanted: boolean; children: ReactNode }) {
  const { t } = useServices()
  const behind = useRef<HTMLDivElement>(null)
  if (!wanted) return children
  return (
    <>
      <Skip onClick={() => behind.current?.focus()}>{t('viewer.skipLines')}</Skip>
      {children}
      <div ref={behind} tabIndex={-1} />
    </>
  )
}
