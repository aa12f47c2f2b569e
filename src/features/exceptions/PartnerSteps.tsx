import { useId } from 'react'
import { styled } from 'styled-components'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Heading, Stack } from '../../ui/layout.ts'
import { usePartnerSteps } from './use-partner-steps.ts'

const Steps = styled.ol`
  margin: 0;
  padding-inline-start: 20px;
`

/** Everything that the partner said it would do about it, step by step. Each leads to where it was said. */
export function PartnerSteps(about: { thread: ThreadSummary; overview: Overview; isSettled: boolean }) {
  const { t, open } = useServices()
  const titleId = useId()
  const steps = usePartnerSteps(about)
  if (steps.length === 0) return null
  return (
    <Stack as="section" aria-labelledby={titleId} $gap={1}>
      <Heading id={titleId} as="h4">
        {t('promise.title')}
      </Heading>
      <Steps>
        {steps.map(({ seq, words }) => (
          <li key={seq}>
            <LinkButton onClick={() => open({ view: 'thread', id: about.thread.id, seq })}>{words}</LinkButton>
          </li>
        ))}
      </Steps>
    </Stack>
  )
}
