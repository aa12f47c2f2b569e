import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { linkQueries } from '../../queries/links.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Heading, Muted, PlainList, Stack } from '../../ui/layout.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { ThreadFacts } from './ThreadFacts.tsx'
import { useLinks } from './use-links.ts'

/** Finds a thread that is there already: those on the same numbers first, any other by what it is called. */
export function LinkThread({ linked, related }: { linked: ThreadSummary[]; related: ThreadSummary[] }) {
  const { zendesk, tradingGrid, t } = useServices()
  const [text, setText] = useState('')
  const [asked, ask] = useState('')
  const found = useQuery(linkQueries.search(tradingGrid, zendesk, asked))
  const isLinked = ({ id }: ThreadSummary) => linked.some((thread) => thread.id === id)
  return (
    <Stack>
      <Heading as="h2">{t('links.another')}</Heading>
      {related.length > 0 ? (
        <>
          <Muted>{t('related.title', { count: related.length })}</Muted>
          <ThreadChoice threads={related} />
        </>
      ) : null}
      <Form gap={1} onSubmit={() => ask(text.trim())}>
        <Field>
          <Field.Label>{t('links.search')}</Field.Label>
          <Input isCompact type="search" value={text} onChange={({ target }) => setText(target.value)} />
          <Field.Hint>{t('links.searchHint')}</Field.Hint>
        </Field>
        <div>
          <Button size="small" type="submit" disabled={text.trim() === ''}>
            {t('action.search')}
          </Button>
        </div>
      </Form>
      {asked === '' ? null : (
        <QueryView query={found} lines={3}>
          {({ items }) => {
            const others = items.filter((thread) => !isLinked(thread))
            return others.length === 0 ? <Muted>{t('links.noneFound')}</Muted> : <ThreadChoice threads={others} />
          }}
        </QueryView>
      )}
    </Stack>
  )
}

function ThreadChoice({ threads }: { threads: ThreadSummary[] }) {
  const { ticketId, t } = useServices()
  const links = useLinks()
  return (
    <Stack as={PlainList}>
      {threads.map((thread) => (
        <li key={thread.id}>
          <Stack $gap={1}>
            <ThreadFacts thread={thread} />
            <div>
              <Button
                size="small"
                disabled={links.changing}
                aria-label={t('links.linkTo', { label: thread.label })}
                onClick={() => links.change({ thread: thread.id, ticket: ticketId, linked: true })}
              >
                {t('action.link')}
              </Button>
            </div>
          </Stack>
        </li>
      ))}
      {links.error ? <FailureNote loud error={links.error} onRetry={links.again} /> : null}
    </Stack>
  )
}
