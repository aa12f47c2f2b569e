import { styled } from 'styled-components'
import { color } from '../../ui/theme.ts'

const Ground = styled.div`
  padding: 12px;
`
const Line = styled.div<{ $heightPx: number }>`
  height: ${({ $heightPx }) => $heightPx}px;
  margin-bottom: 12px;
  border-radius: 8px;
  background: ${color('background.subtle')};
`

/** The shape of the sidebar before anything is known. Silent: it lasts a moment, and what follows speaks. */
export function StartSkeleton() {
  return (
    <Ground aria-hidden="true">
      <Line $heightPx={92} />
      <Line $heightPx={40} />
      <Line $heightPx={64} />
    </Ground>
  )
}
