import styled from 'styled-components'
import { useStore } from '../store.ts'
import { useWorkspace } from '../workspace-context.ts'
import { AppFrameView } from './AppFrameView.tsx'

const Unseen = styled.div`
  display: none;
`

/** One per browser page, whatever tickets are open. */
export function BackgroundFrames() {
  const { apps } = useWorkspace()
  const frames = useStore(apps.frames).filter((frame) => frame.location === 'background')
  return (
    <Unseen>
      {frames.map((frame) => (
        <AppFrameView key={frame.guid} frame={frame} />
      ))}
    </Unseen>
  )
}
