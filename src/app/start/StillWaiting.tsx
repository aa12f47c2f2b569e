import { styled } from 'styled-components'
import { laterSentences } from '../../i18n/later-sentences.ts'
import type { Translator } from '../../i18n/translator.ts'
import { StartSkeleton } from './StartSkeleton.tsx'

const Line = styled.p`
  margin: 0;
  padding: 12px 12px 0;
`

/** Zendesk is slow. Above the skeleton, since a page has 80 pixels until Zendesk gives it more. */
export function StillWaiting({ t }: { t: Translator }) {
  return (
    <main>
      <Line role="status">{t.with(laterSentences)('start.stillWaiting')}</Line>
      <StartSkeleton />
    </main>
  )
}
