import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import type { Translator } from '../i18n/translator.ts'
import { describeFailure } from '../ui/failure.ts'
import { Card, Heading, Stack } from '../ui/layout.ts'

const Ground = styled.main`
  padding: 12px;
`

/** The app could not start: why, and what to do. */
export function StartFailure({ error, t }: { error: unknown; t: Translator }) {
  const failure = describeFailure(error)
  return (
    <Ground>
      <Card $tone="warning" role="alert">
        <Stack>
          <Heading as="h1">{t(failure.what, failure.values)}</Heading>
          <span>{t(failure.next, failure.values)}</span>
          {failure.tryAgain ? (
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
