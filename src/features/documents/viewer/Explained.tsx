import { styled } from 'styled-components'
import { useServices } from '../../../services.tsx'
import { color } from '../../../ui/theme.ts'
import type { ExplainedPlace } from '../../../worker/protocol.ts'

const Words = styled.p`
  margin: 0;
  min-height: 40px;
  padding: 8px;
  border-radius: 4px;
  background: ${color('background.subtle')};
  overflow-wrap: anywhere;
`

/** What is pointed at, in plain words. Its space is held from the start, so that nothing moves. */
export function Explained({ explained }: { explained: ExplainedPlace | undefined }) {
  const { t } = useServices()
  const words = explained?.explanation
  return (
    <Words role="status">
      {words ? (
        <>
          <strong>{words.element ?? words.segment}</strong> {words.name}
          {words.element ? `: ${words.value}` : ''}
          {words.meaning ? ` – ${words.meaning}` : ''}
        </>
      ) : (
        t('viewer.pointHint')
      )}
    </Words>
  )
}
