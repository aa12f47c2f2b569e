import { Button } from '@zendeskgarden/react-buttons'
import { Field, Input, Select, Textarea } from '@zendeskgarden/react-forms'
import { styled } from 'styled-components'
import { type EscalationAction, type EscalationForm, whatIsMissing } from '../../domain/drafts/escalation.ts'
import { findPersonalData } from '../../domain/ticket/personal-data.ts'
import type { TicketComment } from '../../domain/ticket/ticket.ts'
import { severities, type ThreadKind } from '../../domain/vocabulary/thread-vocabulary.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { BankDetailsWarning } from '../../ui/form/BankDetailsWarning.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { PersonalDataHint } from '../../ui/form/PersonalDataHint.tsx'
import { DocumentChoice, FileChoice } from '../../ui/form/ShareChoice.tsx'
import { Muted, Row } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'
import { ViewHeading } from '../../ui/ViewHeading.tsx'
import { CommentChoice } from './CommentChoice.tsx'
import { PartnerChoice } from './PartnerChoice.tsx'
import { useDocumentsToShare } from './use-documents-to-share.ts'

/** In the order in which they are offered. */
const kinds: readonly ThreadKind[] = ['exception', 'dispute', 'onboarding', 'general']

/** In reach wherever in the form the agent is. */
const Foot = styled(Row)`
  position: sticky;
  bottom: 0;
  margin: 0 -20px -20px;
  padding: 12px 20px;
  border-top: 1px solid ${color('border.default')};
  background: ${color('background.default')};
`

/** To whom, what about, and what goes along. Filled in from what was found; comments and files only as the agent chooses. */
export function EscalationFormView({
  form,
  overview,
  comments,
  act,
  onStartAnew,
}: {
  form: EscalationForm
  overview: Overview
  comments: TicketComment[]
  act: (action: EscalationAction) => void
  onStartAnew: () => void
}) {
  const { t } = useServices()
  const change = (changed: Partial<EscalationForm>) => act({ type: 'changed', form: changed })
  const missing = whatIsMissing(form)
  const documents = useDocumentsToShare(overview, form.documents)
  return (
    <Form
      gap={4}
      onSubmit={() => {
        act({ type: 'reviewed' })
      }}
    >
      <ViewHeading>{t('escalate.title')}</ViewHeading>
      <PartnerChoice form={form} overview={overview} onChange={change} />
      <Row $gap={4}>
        <Field>
          <Field.Label>{t('escalate.kind')}</Field.Label>
          <Select
            isCompact
            value={form.kind}
            onChange={(event) => change({ kind: kinds.find((kind) => kind === event.target.value) ?? 'general' })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`threadKind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field>
          <Field.Label>{t('escalate.severity')}</Field.Label>
          <Select
            isCompact
            value={form.severity}
            onChange={(event) =>
              change({ severity: severities.find((severity) => severity === event.target.value) ?? 'normal' })
            }
          >
            {severities.map((severity) => (
              <option key={severity} value={severity}>
                {t(`severity.${severity}`)}
              </option>
            ))}
          </Select>
        </Field>
      </Row>
      <Field>
        <Field.Label>{t('escalate.subject')}</Field.Label>
        <Input
          isCompact
          value={form.subject}
          maxLength={500}
          onChange={(event) => change({ subject: event.target.value })}
        />
      </Field>
      <Field>
        <Field.Label>{t('escalate.text')}</Field.Label>
        <Textarea
          minRows={5}
          maxRows={16}
          isCompact
          value={form.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Field>
      <BankDetailsWarning text={`${form.subject}\n${form.text}`} />
      <PersonalDataHint found={findPersonalData(`${form.subject}\n${form.text}`, [])} />
      <CommentChoice
        comments={comments}
        chosen={form.comments}
        onToggle={(id) => act({ type: 'toggled', list: 'comments', id })}
      />
      <DocumentChoice
        documents={documents}
        chosen={form.documents}
        onToggle={(id) => act({ type: 'toggled-document', id })}
      />
      <FileChoice
        files={comments.flatMap(({ files }) => files)}
        chosen={form.files}
        onToggle={(id) => act({ type: 'toggled', list: 'files', id })}
        maxBytes={overview.capabilities.maxDocumentBytes}
        unavailable={!overview.capabilities.attachmentFetch}
      />
      <Foot $justify="end">
        {missing.length > 0 ? (
          <Muted>
            {t('escalate.missing', { parts: t.list(missing.map((part) => t(`escalate.missing.${part}`))) })}
          </Muted>
        ) : null}
        <Button isBasic onClick={onStartAnew}>
          {t('action.startAnew')}
        </Button>
        <Button isPrimary type="submit" disabled={missing.length > 0}>
          {t('action.review')}
        </Button>
      </Foot>
    </Form>
  )
}
