import { Tag } from '@zendeskgarden/react-tags'
import { useState } from 'react'
import type { ReadProblem } from '../../../domain/trade/trade-document.ts'
import { useServices } from '../../../services.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Card, Heading, PlainList, Stack } from '../../../ui/layout.ts'
import { useTextPointing } from './pointed.tsx'
import { problemInWords } from './problem-words.ts'

const AT_FIRST = 3
const hues = { error: 'red', warning: 'yellow', info: 'grey' } as const

/** What is wrong with the text, worst first; each leads to its place. What could be read is shown all the same. */
export function Problems({ problems, inAll }: { problems: ReadProblem[]; inAll: number }) {
  const { t } = useServices()
  const { point } = useTextPointing()
  const [all, showAll] = useState(false)
  if (inAll === 0) return null
  return (
    <Card $tone="warning" aria-label={t('viewer.problems', { count: inAll })}>
      <Stack $gap={1}>
        <Heading>{t('viewer.problems', { count: inAll })}</Heading>
        <Stack as={PlainList} $gap={1}>
          {(all ? problems : problems.slice(0, AT_FIRST)).map((problem) => (
            <li key={`${problem.position.start} ${problem.message}`}>
              <Tag size="small" hue={hues[problem.severity]}>
                {t(`severityOfProblem.${problem.severity}`)}
              </Tag>{' '}
              <LinkButton onClick={() => point({ source: { position: problem.position }, from: 'outside' })}>
                {problemInWords(problem, t)}
              </LinkButton>
            </li>
          ))}
        </Stack>
        {problems.length > AT_FIRST ? (
          <div>
            <LinkButton onClick={() => showAll(!all)}>{t(all ? 'action.showLess' : 'action.showMore')}</LinkButton>
          </div>
        ) : null}
      </Stack>
    </Card>
  )
}
