import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import { copyText } from '../../../browser/copy-text.ts'
import type { FoundException } from '../../../domain/exceptions/found-exception.ts'
import { useServices } from '../../../services.tsx'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { Card, Heading, Row, Stack } from '../../../ui/layout.ts'
import { escalationWords } from '../../../workflows/escalation-words.ts'
import type { Listed } from '../use-ticket-exceptions.ts'
import { isUnescalated } from './recorded-standing.ts'

const Words = styled.p`
  margin: 0;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`

/** What to write to the partner, to be changed before it is sent: into the thread about it, or into a new one. */
export function TextToSend({
  paragraphs,
  listed,
  found,
  thread,
}: {
  paragraphs: string[]
  listed: Listed
  found: FoundException
  thread: ThreadSummary | undefined
}) {
  const { t, open, clock, zendesk } = useServices()
  const about = [...new Set(found.pieces.map(({ kind, number }) => `${t(`documentKind.${kind}`)} ${number}`.trim()))]
  const text = [t('exception.toSend.about', { documents: t.list(about) }), ...paragraphs].join('\n\n')
  const documents = [...new Set(found.pieces.flatMap(({ document }) => document ?? []))]
  const write = () => {
    if (thread) return open({ view: 'reply', thread: thread.id, begin: { text, documents, files: [] } })
    const begin = escalationWords([listed], clock.now(), t)
    // This very text: with findings the form would compose its own.
    open({ view: 'escalate', begin: { ...begin, findings: [], text: [begin.text, ...paragraphs].join('\n\n') } })
  }
  const copy = () =>
    copyText(text).then(
      () => zendesk.notify(t('viewer.copied'), 'notice'),
      () => zendesk.notify(t('viewer.copyRefused'), 'error'),
    )
  return (
    <Card as="div">
      <Stack $gap={1}>
        <Heading as="h5">{t('exception.toSend.title')}</Heading>
        <Words>{text}</Words>
        <Row $gap={1}>
          {thread || isUnescalated(listed) ? (
            <Button size="small" onClick={write}>
              {t(thread ? 'exception.toSend.reply' : 'exception.toSend.escalate')}
            </Button>
          ) : null}
          <Button size="small" isBasic onClick={() => void copy()}>
            {t('viewer.copy')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}
