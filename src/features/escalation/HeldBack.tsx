import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { findPersonalData } from '../../domain/ticket/personal-data.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { Card, Heading, Stack } from '../../ui/layout.ts'
import type { TicketHost } from '../../zendesk/zendesk.ts'

/** More would be no line any more; the form shows the rest in its place. */
const MOST_PIECES = 6

/** A rule stopped before it sent personal or bank data: what there is in this ticket, and the way to go on by hand. */
export function HeldBack({ host, kinds }: { host: TicketHost; kinds: NonNullable<Overview['heldBack']>['kinds'] }) {
  const { compute, open, t } = useServices()
  // The Trading Grid tells kinds alone: the data itself is read where the agent may read it.
  const { data } = useQuery(ticketQueries.onScreen(host, compute))
  const found = data
    ? findPersonalData([data.ticket.subject, ...data.ticket.texts].join('\n'), [data.ticket.requester.name])
    : []
  const pieces = found.filter(({ kind }) => kinds.includes(kind))
  const unseen = kinds.filter((kind) => !pieces.some((piece) => piece.kind === kind))
  const items = [...new Set(pieces.map(({ text }) => text))].slice(0, MOST_PIECES)
  return (
    <Card $tone="warning" aria-label={t('heldBack.title')}>
      <Stack>
        <Heading as="h2">{t('heldBack.title')}</Heading>
        <span>
          {t('heldBack.why', { items: t.list([...items, ...unseen.map((kind) => t(`heldBack.kind.${kind}`))]) })}
        </span>
        <div>
          <Button size="small" onClick={() => open({ view: 'escalate' })}>
            {t('heldBack.start')}
          </Button>
        </div>
      </Stack>
    </Card>
  )
}
