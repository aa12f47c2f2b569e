import { useState } from 'react'
import type { ReadProblem } from '../../../domain/trade-document.ts'
import { useServices } from '../../../services.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Card, PlainList, Stack } from '../../../ui/layout.ts'
import { usePointing } from './pointed.tsx'

const AT_FIRST = 3

/** What is wrong with the text, worst first; each leads to its place. What could be read is shown all the same. */
export function Problems({ problems, inAll }: { problems: ReadProblem[]; inAll: number }) {
  const { t } = useServices()
  const { point } = usePointing()
  const [all, showAll] = useState(false)
  if (inAll === 0) return null
  return (
    <Card $tone="warning">
      <Stack $gap={1}>
        <strong>{t('viewer.problems', { count: inAll })}</strong>
        <PlainList>
          {(all ? problems : problems.slice(0, AT_FIRST)).map((problem) => (
            <li key={`${problem.position.start} ${problem.message}`}>
              <LinkButton onClick={() => point({ position: problem.position, from: 'outside' })}>
                {t(`severityOfProblem.${problem.severity}`)}: {problem.message}
              </LinkButton>
            </li>
          ))}
        </PlainList>
        {problems.length > AT_FIRST ? (
          <LinkButton onClick={() => showAll(!all)}>{t(all ? 'action.showLess' : 'action.showMore')}</LinkButton>
        ) : null}
      </Stack>
    </Card>
  )
}
