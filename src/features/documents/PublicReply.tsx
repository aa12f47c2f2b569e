import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Field, Textarea } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { visibleName } from '../../domain/plain-text.ts'
import { savedTicketQueries } from '../../queries/saved-ticket.ts'
import { useServices } from '../../services.tsx'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { Card, Heading, Muted, Row, Stack } from '../../ui/layout.ts'
import { numbersInWords } from '../../ui/number-words.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { AttachState } from './AttachState.tsx'
import type { useAttach } from './use-attach.ts'

/** A public reply goes to the customer at once, so recipients, text and file are in view before it is sent. */
export function PublicReply({
  document,
  attach,
  onClose,
}: {
  document: DocumentSummary
  attach: ReturnType<typeof useAttach>
  onClose: () => void
}) {
  const { zendesk, ticketId, t } = useServices()
  const saved = useQuery(savedTicketQueries.saved(zendesk, ticketId))
  const [text, setText] = useState(() =>
    t('attach.publicText', {
      kind: t(`documentKind.${document.kind}`),
      numbers: numbersInWords(document.references, t),
    }),
  )
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
          <Textarea
            minRows={3}
            maxRows={8}
            value={text}
            disabled={attach.running}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Muted>
          <bdi>{visibleName(document.name)}</bdi> · {t.bytes(document.size)}
        </Muted>
        <Row $gap={1}>
          <Button
            size="small"
            isPrimary
            isDanger
            disabled={
              attach.running || text.trim() === '' || saved.data === undefined || attach.result?.outcome === 'attached'
            }
            onClick={() => attach.start('public', text)}
          >
            {t('action.sendToCustomer')}
          </Button>
          <Button size="small" isBasic onClick={attach.running ? attach.cancel : onClose}>
            {t(attach.result?.outcome === 'attached' ? 'action.close' : 'action.cancel')}
          </Button>
        </Row>
        <AttachState attach={attach} />
      </Stack>
    </Card>
  )
}
