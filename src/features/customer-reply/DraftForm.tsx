import { Button } from '@zendeskgarden/react-buttons'
import { Field, Select, Textarea } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { copyText } from '../../browser/copy-text.ts'
import { languageOf } from '../../domain/ticket/language.ts'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import type { TicketFacts } from '../../domain/ticket/ticket.ts'
import { usePersistentDraft } from '../../drafts/use-persistent-draft.ts'
import { customerLanguages, customerWriter } from '../../i18n/customer-writer.ts'
import type { Tellable } from '../../queries/customer-reply.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { useRequesterSide } from '../../ui/form/use-requester-side.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Card, Muted, Row, Stack } from '../../ui/layout.ts'
import type { TicketHost } from '../../zendesk/zendesk.ts'
import { CustomerDraft, chooseFact, customerDraftKey, draftRetention, isTold } from './customer-draft.ts'
import { FactChoice } from './FactChoice.tsx'
import { replyText } from './reply-text.ts'

/** The facts, the draft that follows from them, and the way into the agent's own reply. */
export function DraftForm({
  host,
  thread,
  ticket,
  tellable: { facts, unread },
  onClose,
}: {
  host: TicketHost
  thread: ThreadSummary
  ticket: TicketFacts
  tellable: Tellable
  onClose: () => void
}) {
  const { zendesk, t } = useServices()
  // The first comment is the customer's own.
  const language = languageOf(`${ticket.subject}\n${ticket.texts[0] ?? ''}`)
  const [draft, change, forget] = usePersistentDraft(
    customerDraftKey(ticket.id, thread.id),
    CustomerDraft,
    (kept) => kept ?? { language: language ?? t.locale, told: {} },
    draftRetention,
  )
  const [refused, setRefused] = useState(false)
  const chosen = facts.filter((fact) => isTold(draft, fact))
  const written = replyText(
    {
      requester: ticket.requester.name,
      references: thread.references,
      facts: chosen,
      isPartner: useRequesterSide(thread.partner.id).side === 'partner',
      isSettled: isSettled(thread),
    },
    customerWriter(draft.language, t),
  )
  const text = draft.text ?? written
  const insert = () =>
    host.appendToComposer(text).then(
      () => {
        zendesk.notify(t('customerReply.inserted'), 'notice')
        forget()
        onClose()
      },
      () => setRefused(true),
    )
  const copy = () =>
    copyText(text).then(
      () => zendesk.notify(t('copy.done', { text: t('customerReply.text') }), 'notice'),
      () => zendesk.notify(t('copy.refused'), 'error'),
    )

  return (
    <Stack>
      {facts.length === 0 ? <Muted>{t('customerReply.nothing')}</Muted> : null}
      <FactChoice
        thread={thread}
        facts={facts}
        chosen={chosen}
        onToggle={(fact) => change((before) => chooseFact(before, fact))}
      />
      {unread.length > 0 ? (
        <Muted>{t('customerReply.unread', { names: t.list(unread.map(({ name }) => visibleName(name))) })}</Muted>
      ) : null}
      <Field>
        <Field.Label>{t('customerReply.language')}</Field.Label>
        <Select
          isCompact
          value={draft.language}
          onChange={({ target }) =>
            change(({ text: _, ...before }) => ({
              ...before,
              language: customerLanguages.find((known) => known === target.value) ?? before.language,
            }))
          }
        >
          {customerLanguages.map((known) => (
            <option key={known} value={known}>
              {t(`customerReply.language.${known}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field>
        <Field.Label>{t('customerReply.text')}</Field.Label>
        <Textarea
          minRows={6}
          maxRows={18}
          lang={draft.language}
          value={text}
          onChange={({ target }) => change((before) => ({ ...before, text: target.value }))}
        />
        <Field.Hint>{t('customerReply.notSent')}</Field.Hint>
      </Field>
      {draft.text === undefined || draft.text === written ? null : (
        <div>
          <LinkButton onClick={() => change(({ text: _, ...before }) => before)}>
            {t('customerReply.fromFacts')}
          </LinkButton>
        </div>
      )}
      {refused ? (
        <Card $tone="danger" role="alert">
          {t('customerReply.refused')}
        </Card>
      ) : null}
      <Row $gap={1}>
        <Button size="small" isPrimary disabled={text.trim() === ''} onClick={() => void insert()}>
          {t('customerReply.insert')}
        </Button>
        <Button size="small" isBasic onClick={() => void copy()}>
          {t('action.copy')}
        </Button>
        <Button size="small" isBasic onClick={onClose}>
          {t('action.close')}
        </Button>
      </Row>
    </Stack>
  )
}

/** The thread ended, and nothing of it is open. */
function isSettled({ state, openItems }: ThreadSummary): boolean {
  const open = openItems ? openItems.exceptions + openItems.promises + openItems.documentRequests : 0
  return state === 'resolved' && open === 0
}
