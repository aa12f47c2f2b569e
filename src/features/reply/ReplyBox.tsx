import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { type KeyboardEvent, useRef, useState } from 'react'
import { styled } from 'styled-components'
import { isEmptyMessage, type MessageBeginning } from '../../domain/drafts/message-draft.ts'
import { findPersonalData } from '../../domain/ticket/personal-data.ts'
import { savedTicketQueries } from '../../queries/saved-ticket.ts'
import { useServices } from '../../services.tsx'
import type { Capabilities } from '../../trading-grid/contract/capabilities.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { BankDetailsWarning } from '../../ui/form/BankDetailsWarning.tsx'
import { PersonalDataHint } from '../../ui/form/PersonalDataHint.tsx'
import { useAudienceWords } from '../../ui/form/SeenBy.tsx'
import { DocumentChoice, FileChoice } from '../../ui/form/ShareChoice.tsx'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'
import { ClipButton, useClippedWords } from './ClipButton.tsx'
import { useFollowEnd } from './use-follow-end.ts'
import { useOpenBox } from './use-open-box.ts'
import { useReplyDraft } from './use-reply-draft.ts'
import { useSendMessage } from './use-send-message.ts'

/** At the end of the page that can be seen, unless it is too high for that: then at the end of the conversation. */
const Ground = styled.section<{ $stays: boolean }>`
  position: ${({ $stays }) => ($stays ? 'sticky' : 'static')};
  z-index: 1;
  bottom: 0;
  margin: 0 -4px 0 -12px;
  padding: 4px 4px 4px 12px;
  border-top: 1px solid ${color('border.default')};
  background: ${color('background.default')};
`

const Last = styled(Button)`
  margin-inline-start: auto;
  padding-inline: 10px;
`
/** One line in as little height as it gets, so that what was said is seen above it. */
const Line = styled(Textarea)`
  padding-block: 4px;
`

type Parts = {
  thread: ThreadSummary
  documents: DocumentSummary[]
  capabilities: Capabilities
  /** Somebody on the page sent the agent here, each time with another object. */
  asked: { begin: MessageBeginning | undefined } | undefined
  onOpen: () => void
  onClose: () => void
}

/** Where one writes to the partner: a line at the end of the conversation that grows when it is wanted. */
export function ReplyBox({ thread, documents, capabilities, asked, onOpen, onClose }: Parts) {
  const { zendesk, ticketId, storage, t } = useServices()
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, change, add, refresh, forget } = useReplyDraft(thread.id)
  const [choosing, setChoosing] = useState(false)
  const { end, follow, toEnd } = useFollowEnd(thread)
  const { isOpen, close, box } = useOpenBox({
    field,
    asked,
    isEmpty: isEmptyMessage(draft),
    onAsked: ({ begin }) => {
      refresh()
      add(begin)
      toEnd()
    },
    onOpen: () => {
      refresh()
      onOpen()
    },
    onClose: () => {
      setChoosing(false)
      onClose()
    },
  })
  const comments = useQuery({ ...savedTicketQueries.comments(zendesk, ticketId), enabled: isOpen })
  const files = comments.data?.flatMap((comment) => comment.files) ?? []
  const { send, noRoom } = useSendMessage(thread, () => {
    forget()
    close()
    follow()
  })
  // Chosen before a reload: what they are is known when the ticket's comments are.
  const filesUnknown = draft.files.length > 0 && comments.data === undefined
  const cannotSend = isEmptyMessage(draft) || filesUnknown
  const clipped = useClippedWords(draft)
  const { partner, group } = thread
  const audience = useAudienceWords({ partner, group: group.name, members: group.memberCount })
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!cannotSend) send(draft, files)
  }

  return (
    <>
      <Ground $stays={!choosing} aria-label={t('reply.title', { partner: partner.name })} {...box}>
        <Stack $gap={1}>
          <Field>
            <Field.Label hidden>{t('reply.label')}</Field.Label>
            <Line
              ref={field}
              isCompact
              minRows={isOpen ? 3 : 1}
              maxRows={isOpen ? 8 : 1}
              placeholder={t('reply.writeTo', { partner: partner.name })}
              value={draft.text}
              onKeyDown={sendByKey}
              onChange={(event) => change(() => ({ text: event.target.value }))}
            />
          </Field>
          {clipped ? <Muted>{clipped}</Muted> : null}
          {isOpen ? (
            <>
              <BankDetailsWarning text={draft.text} />
              <PersonalDataHint found={findPersonalData(draft.text, [])} />
              <Muted>{audience}</Muted>
              {storage.survivesReload ? null : <Muted>{t('draft.willNotSurvive')}</Muted>}
              {noRoom ? <Muted role="alert">{t('outbox.full')}</Muted> : null}
              <Row $gap={1}>
                <Button size="small" isPrimary disabled={cannotSend} onClick={() => send(draft, files)}>
                  {t('action.sendToPartner')}
                </Button>
                <ClipButton isOpen={choosing} onPress={() => setChoosing(!choosing)} />
                <Last size="small" isBasic aria-label={t('action.close')} title={t('action.close')} onClick={close}>
                  ×
                </Last>
              </Row>
              {choosing ? (
                <>
                  <DocumentChoice
                    documents={documents}
                    chosen={draft.documents}
                    onToggle={(id) => change(({ documents: before }) => ({ documents: toggled(before, id) }))}
                  />
                  <FileChoice
                    files={files}
                    chosen={draft.files}
                    onToggle={(id) => change(({ files: before }) => ({ files: toggled(before, id) }))}
                    maxBytes={capabilities.maxDocumentBytes}
                    unavailable={!capabilities.attachmentFetch}
                  />
                </>
              ) : null}
              {comments.error ? <FailureNote error={comments.error} onRetry={() => void comments.refetch()} /> : null}
            </>
          ) : null}
        </Stack>
      </Ground>
      <div ref={end} />
    </>
  )
}

function toggled<Id>(list: Id[], id: Id): Id[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id]
}
