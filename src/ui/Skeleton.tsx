import { styled } from 'styled-components'
import { useServices } from '../services.tsx'
import { VisuallyHidden } from './layout.ts'
import { color } from './theme.ts'

const Line = styled.div`
  height: 16px;
  border-radius: 4px;
  background: ${color('background.subtle')};

  & + & {
    margin-top: 8px;
  }

  &:last-child {
    width: 60%;
  }
`

/** Holds the space of what is on its way. */
export function Skeleton({ lines }: { lines: number }) {
  const { t } = useServices()
  return (
    <div role="status">
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((key) => (
        <Line key={key} />
      ))}
    </div>
  )
}
