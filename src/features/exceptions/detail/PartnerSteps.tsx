import { useId } from 'react'
import { styled } from 'styled-components'
import { useServices } from '../../../services.tsx'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Heading, PlainList, Stack } from '../../../ui/layout.ts'
import { color } from '../../../ui/theme.ts'
import { type StepStanding, usePartnerSteps } from './use-partner-steps.ts'

const Step = styled.li<{ $standing: StepStanding }>`
  border-inline-start: 3px solid ${({ $standing, theme }) => color(edges[$standing])({ theme })};
  padding-inline-start: 8px;

  & + & {
    margin-top: 4px;
  }
`
const edges = {
  waiting: 'border.default',
  proposed: 'border.default',
  late: 'border.danger',
  saidDone: 'border.default',
  closed: 'border.default',
  shown: 'border.success',
  shownLate: 'border.success',
} as const

/**
 * Everything that the partner said it would do about it, step by step. Each leads to where it was said, or to
 * the document that shows it.
 */
export function PartnerSteps(about: { thread: ThreadSummary; overview: Overview }) {
  const { t, open } = useServices()
  const titleId = useId()
  const steps = usePartnerSteps(about)
  if (steps.length === 0) return null
  return (
    <Stack as="section" aria-labelledby={titleId} $gap={1}>
      <Heading id={titleId} as="h4">
        {t('promise.title')}
      </Heading>
      <PlainList>
        {steps.map(({ seq, words, standing, place }) => (
          <Step key={seq} $standing={standing}>
            <LinkButton onClick={() => open(place)}>{words}</LinkButton>
          </Step>
        ))}
      </PlainList>
    </Stack>
  )
}
