import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import type { Translator } from '../../i18n/translator.ts'
import { useFailureWords } from '../../ui/failure/use-failure-words.ts'
import { Card, Heading, Stack } from '../../ui/layout.ts'
import { StartSkeleton } from './StartSkeleton.tsx'

const Ground = styled.main`
  padding: 12px;
`

/** The app could not start: why, and what to do. */
export function StartFailure({ error, t }: { error: unknown; t: Translator }) {
  const words = useFailureWords(error, t)
  if (!words) return <StartSkeleton />
  return (
    <Ground>
      <Card $tone="warning" role="alert">
        <Stack>
          <Heading as="h1">{words.what}</Heading>
          <span>{words.next}</span>
          {words.tryAgain ? (
            <div>
              <Button size="small" onClick={() => window.location.reload()}>
                {t('action.tryAgain')}
              </Button>
            </div>
          ) : null}
        </Stack>
      </Card>
    </Ground>
  )
}
