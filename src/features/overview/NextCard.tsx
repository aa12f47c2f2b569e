import { styled } from 'styled-components'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Card, Heading, Row, Stack } from '../../ui/layout.ts'
import { NextButtons } from './NextButtons.tsx'
import { NextDetail } from './NextDetail.tsx'
import { useNextStep } from './use-next-step.ts'
import { useNextWords } from './use-next-words.ts'

const Tight = styled(Card)`
  padding: 6px 12px;
`
/** A request can be worded at length; the case has all of it. */
const TwoLines = styled(Heading)`
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`

/** What calls for the agent rather than waiting for somebody else. */
const quiet = new Set(['waiting', 'closed', 'missing-document'])

/** The one thing to do now, with its button. It changes by itself when the thing was done anywhere. */
export function NextCard({ overview, thread }: { overview: Overview; thread: ThreadSummary | undefined }) {
  const { t } = useServices()
  const step = useNextStep(overview, thread)
  const words = useNextWords(step, overview)
  return (
    <Tight $tone={quiet.has(step.row.state) ? 'plain' : 'notice'} aria-label={t('next.title')}>
      <Stack $gap={1}>
        <TwoLines title={words}>{words}</TwoLines>
        <NextDetail step={step} overview={overview} />
        <Row $gap={1}>
          <NextButtons step={step} overview={overview} />
        </Row>
      </Stack>
    </Tight>
  )
}
