import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { type ExceptionStanding, groupByOrder } from '../../../domain/exceptions/exception-list.ts'
import { useServices } from '../../../services.tsx'
import type { ExceptionsOfTicket } from '../../../sync/exceptions/find-exceptions-for.ts'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import type { Listed } from '../use-ticket-exceptions.ts'
import { OrderSection } from './OrderSection.tsx'

const standings: readonly ExceptionStanding[] = ['open', 'ignored', 'resolved', 'superseded']

/** By order, worst and most valuable first. */
export function ExceptionList({
  ofTicket,
  listed,
  overview,
  onOpen,
  onLog,
}: {
  ofTicket: ExceptionsOfTicket
  listed: Listed[]
  overview: Overview
  onOpen: (cause: string) => void
  onLog: () => void
}) {
  const { t } = useServices()
  const [standing, setStanding] = useState<ExceptionStanding>('open')
  const shown = listed.filter((one) => one.standing === standing)
  const more = ofTicket.all - ofTicket.exceptions.length
  return (
    <Stack $gap={3}>
      <Row $justify="between" $gap={1}>
        <Row $gap={1} role="group" aria-label={t('exceptions.filter')}>
          {standings.map((name) => (
            <Button
              key={name}
              size="small"
              isPill
              isBasic={name !== standing}
              aria-pressed={name === standing}
              onClick={() => setStanding(name)}
            >
              {t(`exceptions.filter.${name}`, { count: listed.filter((one) => one.standing === name).length })}
            </Button>
          ))}
        </Row>
      </Row>
      {listed.length === 0 ? <Muted>{t('exceptions.none', { count: ofTicket.compared })}</Muted> : null}
      {listed.length > 0 && shown.length === 0 ? <Muted>{t('exceptions.noneOfKind')}</Muted> : null}
      {groupByOrder(shown).map((group) => (
        <OrderSection key={group.orderNumber ?? ''} group={group} overview={overview} onOpen={onOpen} />
      ))}
      {more > 0 ? <Muted>{t('exceptions.more', { count: more })}</Muted> : null}
      <div>
        <Button size="small" onClick={onLog}>
          {t('exceptions.log')}
        </Button>
      </div>
    </Stack>
  )
}
