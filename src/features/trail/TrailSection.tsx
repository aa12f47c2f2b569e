import { useState } from 'react'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Heading, Row, Stack } from '../../ui/layout.ts'
import { Trail } from './Trail.tsx'

/** The trail beside other parts of a case: read and verified only when somebody wants to see it. */
export function TrailSection({ thread }: { thread: ThreadSummary }) {
  const { t, open } = useServices()
  const [shown, setShown] = useState(false)
  return (
    <Stack as="section" aria-label={t('action.trail')}>
      <Row $justify="between" $gap={1}>
        <Heading>{t('action.trail')}</Heading>
        <Row $gap={2}>
          <LinkButton aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'trail.hide' : 'trail.show')}
          </LinkButton>
          <LinkButton onClick={() => open({ view: 'trail', thread: thread.id })}>{t('trail.openWide')}</LinkButton>
        </Row>
      </Row>
      {shown ? <Trail thread={thread} /> : null}
    </Stack>
  )
}
