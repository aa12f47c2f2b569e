import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { findPersonalData } from '../../../domain/ticket/personal-data.ts'
import { visibleName } from '../../../domain/ticket/plain-text.ts'
import type { TicketFile } from '../../../domain/ticket/ticket.ts'
import { documentQueries } from '../../../queries/documents.ts'
import { savedTicketQueries } from '../../../queries/saved-ticket.ts'
import { useServices } from '../../../services.tsx'
import type { Capabilities } from '../../../trading-grid/contract/capabilities.ts'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../../ui/failure/FailureNote.tsx'
import { useReturnFocus } from '../../../ui/focus/return-focus.ts'
import { PersonalDataHint } from '../../../ui/form/PersonalDataHint.tsx'
import { SeenBy } from '../../../ui/form/SeenBy.tsx'
import { FileChoice } from '../../../ui/form/ShareChoice.tsx'
import { Card, Heading, Muted, PlainList, Row, Stack } from '../../../ui/layout.ts'
import { Shared } from './Shared.tsx'
import { useShare } from './use-share.ts'

/** Documents and files of the ticket for the partner, with who will see them in view before they go. */
export function SharePanel({
  thread,
  documents,
  capabilities,
  onShared,
  onClose,
}: {
  thread: ThreadSummary
  documents: DocumentSummary[]
  capabilities: Capabilities
  onShared: () => void
  onClose: () => void
}) {
  const { zendesk, tradingGrid, ticketId, t } = useServices()
  const { draft, change, sending, unknown } = useShare(thread)
  const comments = useQuery(savedTicketQueries.comments(zendesk, ticketId))
  const ofThread = useInfiniteQuery(
    documentQueries.found(tradingGrid, { references: thread.references, thread: thread.id, text: '' }),
  )
  const theirs = (ofThread.data ?? []).filter(
    ({ direction, partner }) => direction === 'inbound' && partner?.id === thread.partner.id,
  )
  const files = (comments.data ?? []).flatMap((comment) => comment.files).filter((file) => !isTheirs(file, theirs))
  const chosen = files.filter(({ id }) => draft.files.includes(id))
  const locked = sending.isPending || unknown
  // An earlier request that is settled now says nothing about what is chosen in the list.
  const send = () => sending.mutate({ documents, files: chosen }, unknown ? {} : { onSuccess: onShared })
  useReturnFocus()

  if (sending.data) return <Shared {...sending.data} onClose={onClose} />
  return (
    <Card
      aria-label={t('share.title', { partner: thread.partner.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Stack>
        <Heading as="h3">{t('share.title', { partner: thread.partner.name })}</Heading>
        <PlainList>
          {(unknown ? [] : documents).map((document) => (
            <li key={document.id}>
              {t(`documentKind.${document.kind}`)}{' '}
              <Muted>
                <bdi>{visibleName(document.name)}</bdi> · {t.bytes(document.size)}
              </Muted>
            </li>
          ))}
        </PlainList>
        {comments.error ? <FailureNote error={comments.error} onRetry={() => void comments.refetch()} /> : null}
        <FileChoice
          files={files}
          chosen={draft.files}
          onToggle={(id) => change((before) => (locked ? before : { ...before, files: toggled(before.files, id) }))}
          maxBytes={capabilities.maxDocumentBytes}
          unavailable={!capabilities.attachmentFetch}
        />
        <Field>
          <Field.Label>{t('share.text')}</Field.Label>
          <Textarea
            minRows={2}
            maxRows={8}
            value={draft.text}
            disabled={locked}
            onChange={(event) => change((before) => ({ ...before, text: event.target.value }))}
          />
        </Field>
        <PersonalDataHint found={findPersonalData(draft.text, [])} />
        <SeenBy partner={thread.partner} group={thread.group.name} members={thread.group.memberCount} />
        {unknown ? <Muted role="status">{t('reply.unknownOutcome')}</Muted> : null}
        {sending.error ? <FailureNote loud error={sending.error} onRetry={send} /> : null}
        <Row $gap={1}>
          <Button
            size="small"
            isPrimary
            disabled={sending.isPending || (!unknown && documents.length + chosen.length === 0)}
            onClick={send}
          >
            {t(sending.isPending ? 'state.sending' : unknown ? 'action.sendAgain' : 'share.do')}
          </Button>
          <Button size="small" isBasic disabled={sending.isPending} onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}

function toggled<Id>(list: Id[], id: Id): Id[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id]
}

/** A note brought it into the ticket. Comments say nothing of where a file came from, so name and size have to. */
function isTheirs({ name, size }: TicketFile, theirs: DocumentSummary[]): boolean {
  return theirs.some((one) => one.name === name && one.size === size)
}
