import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input, Textarea } from '@zendeskgarden/react-forms'
import { styled } from 'styled-components'
import {
  type EscalationAction,
  type EscalationDraft,
  type EscalationForm,
  whatIsMissing,
} from '../../domain/drafts/escalation.ts'
import type { ThreadId } from '../../domain/ids.ts'
import type { TicketComment, TicketFacts } from '../../domain/ticket/ticket.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { BankDetailsWarning } from '../../ui/form/BankDetailsWarning.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { DocumentChoice, FileChoice } from '../../ui/form/ShareChoice.tsx'
import { Row, Stack } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'
import { ViewHeading } from '../../ui/ViewHeading.tsx'
import { composeEscalation } from '../../workflows/compose-escalation.ts'
import { CommentChoice } from './CommentChoice.tsx'
import { EscalationPreview } from './EscalationPreview.tsx'
import { FindingChoice } from './FindingChoice.tsx'
import { KindAndSeverity } from './KindAndSeverity.tsx'
import { PartnerChoice } from './PartnerChoice.tsx'
import { useDocumentsToShare } from './use-documents-to-share.ts'
import type { useEscalate } from './use-escalate.ts'
import { usePartner } from './use-partner.ts'

const SIDE_BY_SIDE_PX = 760

const Columns = styled.div`
  display: grid;
  gap: 16px;
  grid-template-columns: minmax(0, 1fr);
  align-items: start;

  @media (min-width: ${SIDE_BY_SIDE_PX}px) {
    grid-template-columns: minmax(0, 11fr) minmax(0, 9fr);
  }
`
/** In reach wherever on the page the agent is. */
const Foot = styled(Row)`
  position: sticky;
  bottom: 0;
  margin: 0 -20px -20px;
  padding: 12px 20px;
  border-top: 1px solid ${color('border.default')};
  background: ${color('background.default')};
`

/**
 * To whom, what about, and what goes along, with the message as the partner will read it beside it. Filled in from what was
 * found; comments and files only as the agent chooses.
 */
export function EscalationFormView({
  draft,
  overview,
  ticket,
  comments,
  escalate,
  act,
  sameMatter,
  onAdd,
  onStartAnew,
}: {
  draft: EscalationDraft
  overview: Overview
  ticket: TicketFacts
  comments: TicketComment[]
  escalate: ReturnType<typeof useEscalate>
  act: (action: EscalationAction) => EscalationDraft
  /** An open thread with this partner on the same order: to be added to rather than doubled. */
  sameMatter: ThreadSummary | undefined
  onAdd: (to: ThreadId) => void
  onStartAnew: () => void
}) {
  const { t } = useServices()
  const { form } = draft
  const change = (changed: Partial<EscalationForm>) => void act({ type: 'changed', form: changed })
  const write = (changed: Partial<EscalationForm>) => change({ ...changed, written: true })
  const missing = whatIsMissing(form)
  const documents = useDocumentsToShare(overview, form.documents)
  const { partner } = usePartner(overview, form.partner)
  const adds = sameMatter !== undefined && !form.separate
  return (
    <Form
      gap={4}
      onSubmit={() => {
        if (missing.length > 0) return
        if (adds) onAdd(sameMatter.id)
        else escalate.send(draft)
      }}
    >
      <ViewHeading>{adds ? t('escalate.addTitle', { label: sameMatter.label }) : t('escalate.title')}</ViewHeading>
      <Columns>
        <Stack $gap={4}>
          <PartnerChoice form={form} overview={overview} onChange={change} />
          <FindingChoice
            form={form}
            onToggle={(cause) =>
              act({ type: 'toggled-finding', cause, composed: (ticked) => composeEscalation(ticked, partner, t) })
            }
          />
          <KindAndSeverity form={form} onChange={change} />
          <Field>
            <Field.Label>{t('escalate.subject')}</Field.Label>
            <Input
              isCompact
              value={form.subject}
              maxLength={500}
              onChange={(event) => write({ subject: event.target.value })}
            />
          </Field>
          <Field>
            <Field.Label>{t('escalate.text')}</Field.Label>
            <Textarea
              minRows={8}
              maxRows={24}
              isCompact
              value={form.text}
              onChange={(event) => write({ text: event.target.value })}
            />
          </Field>
          <BankDetailsWarning text={`${form.subject}\n${form.text}`} />
          <DocumentChoice
            documents={documents}
            chosen={form.documents}
            onToggle={(id) => act({ type: 'toggled-document', id })}
          />
          <CommentChoice
            comments={comments}
            chosen={form.comments}
            onToggle={(id) => act({ type: 'toggled', list: 'comments', id })}
          />
          <FileChoice
            files={comments.flatMap(({ files }) => files)}
            chosen={form.files}
            onToggle={(id) => act({ type: 'toggled', list: 'files', id })}
            maxBytes={overview.capabilities.maxDocumentBytes}
            unavailable={!overview.capabilities.attachmentFetch}
          />
        </Stack>
        <EscalationPreview draft={draft} overview={overview} ticket={ticket} comments={comments} />
      </Columns>
      {escalate.error && !escalate.sending ? <FailureNote loud error={escalate.error} /> : null}
      <Foot $justify="end">
        <Button isBasic onClick={onStartAnew}>
          {t('action.startAnew')}
        </Button>
        {adds ? <Button onClick={() => change({ separate: true })}>{t('already.separate')}</Button> : null}
        <Button isPrimary type="submit" disabled={missing.length > 0 || !partner} aria-disabled={escalate.sending}>
          {escalate.sending
            ? t('state.sending')
            : adds
              ? t('escalate.addTitle', { label: sameMatter.label })
              : t('action.escalate')}
        </Button>
      </Foot>
    </Form>
  )
}
