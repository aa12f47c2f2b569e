import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useId } from 'react'
import { decode } from '../../domain/decoder/decode.ts'
import { distinctBy } from '../../domain/distinct.ts'
import type { FoundException } from '../../domain/found-exception.ts'
import { useServices } from '../../services.tsx'
import { Heading, Muted, PlainList, Stack } from '../../ui/layout.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'

/** What the codes of an acknowledgment, an advice or a deduction mean in plain words, and what helps. */
export function DecodedCodes({ found }: { found: FoundException }) {
  const { t } = useServices()
  const titleId = useId()
  if (!found.exception.codes || found.exception.codes.length === 0) return null
  return (
    <Stack as="section" aria-labelledby={titleId} $gap={1}>
      <Heading id={titleId} as="h4">
        {t('exception.decoded.title')}
      </Heading>
      <Suspense fallback={<Skeleton lines={3} />}>
        <Decoded found={found} />
      </Suspense>
    </Stack>
  )
}

function Decoded({ found: { exception, pieces } }: { found: FoundException }) {
  const { t } = useServices()
  // Many sentences, seldom said: they come with the first code that is looked at.
  const { data: sentences } = useSuspenseQuery({
    queryKey: ['decoder sentences'],
    queryFn: async () => (await import('../../i18n/decoder-sentences.ts')).decoderSentences,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const say = t.with(sentences)
  const codes = distinctBy(exception.codes ?? [], ({ list, code, text }) => `${list} ${code} ${text ?? ''}`)
  return (
    <PlainList>
      {codes.map(({ list, code, text, evidence }) => {
        // An answer that came to us speaks of what we sent.
        const decoded = decode(list, code, pieces[evidence]?.fromUs === false)
        return (
          <li key={`${list} ${code} ${text ?? ''}`}>
            <Muted>{t('exception.decoded.unknown', { code, list })}</Muted>
            {decoded ? (
              <Stack $gap={0}>
                <span>{say(decoded.cause)}</span>
                <span>{say(decoded.fix, { whoActs: decoded.whoActs })}</span>
              </Stack>
            ) : null}
            {text ? <bdi>{text}</bdi> : null}
          </li>
        )
      })}
    </PlainList>
  )
}
