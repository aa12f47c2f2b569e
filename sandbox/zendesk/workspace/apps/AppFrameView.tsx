import type { CSSProperties } from 'react'
import styled from 'styled-components'
import { useStore } from '../store.ts'
import { useWorkspace } from '../workspace-context.ts'
import type { AppFrame } from './app-frames.ts'

/** The documented guess of what the platform allows; `allow-modals` is not in it, so print() and PDF viewers do not run. */
const withoutModals =
  'allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts allow-downloads'

const Frame = styled.iframe`
  display: block;
  width: 100%;
  border: 0;
  background: transparent;
`

type Props = { frame: AppFrame; style?: CSSProperties; focusable?: boolean }

/** The app's page, of another origin: all that passes between it and this page are messages. */
export function AppFrameView({ frame, style, focusable = false }: Props) {
  const { apps, framing, installation } = useWorkspace()
  const { name } = useStore(installation)
  return (
    <Frame
      ref={(element) => apps.attach(frame.guid, element)}
      src={frame.url}
      title={name}
      style={frame.closing ? { ...style, display: 'none' } : style}
      {...(focusable && { tabIndex: 0 })}
      {...(framing.iframeSandbox === 'without-modals' && { sandbox: withoutModals })}
    />
  )
}
