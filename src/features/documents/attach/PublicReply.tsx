import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Checkbox, Field, Textarea } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { visibleName } from '../../../domain/ticket/plain-text.ts'
import type { Translator } from '../../../i18n/translator.ts'
import { savedTicketQueries } from '../../../queries/saved-ticket.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { useReturnFocus } from '../../../ui/focus/return-focus.ts'
import { Card, Heading, Muted, PlainList, Row, Stack } from '../../../ui/layout.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import { numbersInWords } from '../../../ui/words/number-words.ts'
import { pdfName } from '../pdf/form-as-pdf.ts'
import { hasForm } from './forms.ts'

/** A public reply goes to the customer at once, so recipients, text and files are in view before it is sent. */
export function PublicReply({
  documents,
  onSend,
  onClose,
}: {
  documents: DocumentSummary[]
  onSend: (text: string, originals: boolean) => void
  onClose: () => void
}) {
  const { zendesk, ticketId, t } = useServices()
  const saved = useQuery(savedTicketQueries.saved(zendesk, ticketId))
  const [text, setText] = useState(() => openingWords(documents, t))
  const [originals, setOriginals] = useState(false)
  const withForms = documents.filter(hasForm)
  useReturnFocus()
  return (
    <Card $tone="warning" aria-label={t('attach.publicTitle')}>
      <Stack>
        <Heading as="h3">{t('attach.publicTitle')}</Heading>
        <QueryView query={saved} lines={1}>
          {({ requester, ccs }) => (
            <span>
              {t('attach.publicRecipients', {
                names: t.list(
                  [requester, ...ccs].flatMap((person) => (person ? [`${person.name} <${person.email}>`] : [])),
                ),
              })}
            </span>
          )}
        </QueryView>
        <Field>
          <Field.Label>{t('attach.publicLabel')}</Field.Label>
          <Textarea minRows={3} maxRows={8} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <PlainList>
          {withForms.map(({ id, name }) => (
            <li key={`${id} PDF`}>
              <Muted>
                <bdi>{visibleName(pdfName(name))}</bdi>
              </Muted>
            </li>
          ))}
          {documents
            .filter((document) => originals || !hasForm(document))
            .map((document) => (
              <li key={document.id}>
                <Muted>
                  <bdi>{visibleName(document.name)}</bdi> · {t.bytes(document.size)}
                </Muted>
              </li>
            ))}
        </PlainList>
        {withForms.length > 0 ? (
          <Field>
            <Checkbox checked={originals} onChange={(event) => setOriginals(event.target.checked)}>
              <Field.Label>{t('attach.originals', { count: withForms.length })}</Field.Label>
            </Checkbox>
          </Field>
        ) : null}
        <Row $gap={1}>
          <Button
            size="small"
            isPrimary
            isDanger
            disabled={text.trim() === '' || saved.data === undefined}
            onClick={() => onSend(text, originals)}
          >
            {t('action.sendToCustomer')}
          </Button>
          <Button size="small" isBasic onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}

function openingWords(documents: DocumentSummary[], t: Translator): string {
  const named = documents.map((document) =>
    t('attach.publicItem', {
      kind: t(`documentKind.${document.kind}`),
      numbers: numbersInWords(document.references, t) || visibleName(document.name),
    }),
  )
  return t('attach.publicText', { documents: t.list(named) })
}
