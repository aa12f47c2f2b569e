import * as z from 'zod/mini'
import { TicketId } from '../../domain/ids.ts'
import { useServices } from '../../services.tsx'
import type { WorkItem } from '../../trading-grid/contract/operations/installation-operations.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Heading, Muted, PlainList, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** What nobody can do by itself: each ticket with the reason. */
export function WorkList({ items }: { items: WorkItem[] }) {
  const { zendesk, t } = useServices()
  const now = useNow(60_000)
  return (
    <Stack as="section">
      <Heading as="h2">{t('settings.workList', { count: items.length })}</Heading>
      <Stack as={PlainList}>
        {items.map((item) => (
          <li key={`${item.ticket} ${item.thread} ${item.reason}`}>
            <LinkButton
              onClick={() => {
                zendesk.showTicket(z.parse(TicketId, item.ticket))
                zendesk.close()
              }}
            >
              #{item.ticket}
            </LinkButton>{' '}
            {t(`settings.work.${item.reason}`)} <bdi>{item.detail}</bdi>{' '}
            <Muted>
              {t.relative(item.since, now)}
              {item.undelivered > 0 ? ` · ${t('settings.undelivered', { count: item.undelivered })}` : ''}
            </Muted>
          </li>
        ))}
      </Stack>
    </Stack>
  )
}
