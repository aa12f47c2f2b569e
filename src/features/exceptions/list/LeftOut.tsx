import { visibleName } from '../../../domain/ticket/plain-text.ts'
import { useServices } from '../../../services.tsx'
import type { ExceptionsOfTicket } from '../../../sync/exceptions/find-exceptions-for.ts'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Muted, PlainList, Stack } from '../../../ui/layout.ts'

const NAMED_AT_MOST = 5

/** Nothing is left out silently: which documents could not be compared. */
export function LeftOut({ ofTicket: { unreadable, unavailable } }: { ofTicket: ExceptionsOfTicket }) {
  const { t } = useServices()
  return (
    <>
      <Named title={t('exceptions.unreadable', { count: unreadable.length })} documents={unreadable} />
      <Named title={t('exceptions.unavailable', { count: unavailable.length })} documents={unavailable} />
    </>
  )
}

function Named({ title, documents }: { title: string; documents: DocumentSummary[] }) {
  const { open } = useServices()
  if (documents.length === 0) return null
  return (
    <Stack $gap={1}>
      <Muted>{title}</Muted>
      <PlainList>
        {documents.slice(0, NAMED_AT_MOST).map(({ id, name }) => (
          <li key={id}>
            <LinkButton onClick={() => open({ view: 'document', id })}>
              <bdi>{visibleName(name)}</bdi>
            </LinkButton>
          </li>
        ))}
      </PlainList>
    </Stack>
  )
}
