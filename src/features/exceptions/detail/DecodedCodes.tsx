import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useId } from 'react'
import { claimedMissing } from '../../../domain/decoder/claimed-missing.ts'
import { type DecodedCode, decode } from '../../../domain/decoder/decode.ts'
import { fixes, textToSend } from '../../../domain/decoder/text-to-send.ts'
import { distinctBy } from '../../../domain/distinct.ts'
import type { FoundException } from '../../../domain/exceptions/found-exception.ts'
import { visibleName } from '../../../domain/ticket/plain-text.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { Heading, Muted, PlainList, Stack, Written } from '../../../ui/layout.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import type { Listed } from '../use-ticket-exceptions.ts'
import { TextToSend } from './TextToSend.tsx'

type About = {
  listed: Listed
  found: FoundException
  thread: ThreadSummary | undefined
  /** The documents of the ticket's orders. */
  documents: readonly DocumentSummary[]
}

/** What the codes of an acknowledgment, an advice or a deduction mean in plain words, what helps, and what to write. */
export function DecodedCodes(about: About) {
  const { t } = useServices()
  const titleId = useId()
  const { codes } = about.found.exception
  if (!codes || codes.length === 0) return null
  return (
    <Stack as="section" aria-labelledby={titleId} $gap={1}>
      <Heading id={titleId} as="h4">
        {t('exception.decoded.title')}
      </Heading>
      <Suspense fallback={<Skeleton lines={3} />}>
        <Decoded {...about} />
      </Suspense>
    </Stack>
  )
}

function Decoded({ listed, found, thread, documents }: About) {
  const { t } = useServices()
  // Many sentences, seldom said: they come with the first code that is looked at.
  const { data: sentences } = useSuspenseQuery({
    queryKey: ['decoder sentences'],
    queryFn: async () => (await import('../../../i18n/decoder-sentences.ts')).decoderSentences,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const say = t.with(sentences)
  const { exception, pieces } = found
  const codes = distinctBy(exception.codes ?? [], ({ list, code, text }) => `${list} ${code} ${text ?? ''}`).map(
    // An answer that came to us speaks of what we sent.
    (code) => ({ ...code, decoded: decode(code.list, code.code, pieces[code.evidence]?.fromUs === false) }),
  )
  const against = codes.flatMap(({ decoded, evidence }) => {
    const document = decoded && onFile(decoded, listed, documents)
    if (!decoded || !document) return []
    const name = t('exception.onFile', { kind: t(`documentKind.${document.kind}`), name: visibleName(document.name) })
    return [{ decoded, values: { by: pieces[evidence]?.fromUs === true ? 'us' : 'partner', document: name } }]
  })
  const known = codes.flatMap(({ decoded }) =>
    decoded && !against.some((one) => one.decoded === decoded) ? [decoded] : [],
  )
  const paragraphs = [
    ...against.map(({ decoded, values }) => t('exception.onFile.toSend', { ...values, cause: say(decoded.cause) })),
    ...textToSend(known).map(({ message, whoActs, causes }) =>
      say(message, { whoActs, cause: causes.map((cause) => say(cause)).join(' ') }),
    ),
  ]
  return (
    <>
      <PlainList>
        {codes.map(({ list, code, text, decoded }) => (
          <li key={`${list} ${code} ${text ?? ''}`}>
            {decoded ? `${say(decoded.cause)} ` : ''}
            <Muted>{t('exception.decoded.unknown', { code, list })}</Muted>
            {text ? <Written>{text}</Written> : null}
          </li>
        ))}
      </PlainList>
      {against.map(({ decoded, values }) => (
        <strong key={decoded.cause}>{t('exception.onFile.fix', values)}</strong>
      ))}
      {fixes(known).map(({ fix, whoActs }) => (
        <strong key={`${fix} ${whoActs}`}>{say(fix, { whoActs })}</strong>
      ))}
      {paragraphs.length > 0 ? (
        <TextToSend paragraphs={paragraphs} listed={listed} found={found} thread={thread} />
      ) : null}
    </>
  )
}

/** The document of the same order that a code says is not there. */
function onFile(decoded: DecodedCode, { orderNumber }: Listed, documents: readonly DocumentSummary[]) {
  const kind = claimedMissing(decoded)
  return documents.find(
    (document) =>
      document.kind === kind &&
      document.references.some((reference) => reference.kind === 'order' && reference.value === orderNumber),
  )
}
