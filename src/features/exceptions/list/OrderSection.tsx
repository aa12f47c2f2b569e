import { Button } from '@zendeskgarden/react-buttons'
import { useId, useState } from 'react'
import type { OrderGroup } from '../../../domain/exceptions/exception-list.ts'
import { useServices } from '../../../services.tsx'
import type { ExceptionRecord } from '../../../trading-grid/contract/exception-record.ts'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Heading, Muted, PlainList, Row, Stack } from '../../../ui/layout.ts'
import { amountWords } from '../../../ui/words/exception-words.ts'
import { escalationWords } from '../../../workflows/escalation-words.ts'
import { PromiseLine } from '../detail/PromiseLine.tsx'
import { canEscalate, threadAbout } from '../detail/recorded-standing.ts'
import { HowCounted } from '../HowCounted.tsx'
import { ExceptionRow } from './ExceptionRow.tsx'

/** The exceptions of one order, and one thread for all of them that nobody has escalated yet. */
export function OrderSection({
  group: { orderNumber, exceptions, atRisk },
  overview,
  onOpen,
}: {
  group: OrderGroup<ExceptionRecord>
  overview: Overview
  onOpen: (cause: string) => void
}) {
  const { t, open, clock } = useServices()
  const titleId = useId()
  const partsId = useId()
  const [isCounted, setCounted] = useState(false)
  const thread = threadAbout(exceptions, overview)
  const [first] = exceptions
  const together = exceptions.filter(
    (one) => canEscalate(one, overview) && one.found?.partner === first?.found?.partner && orderNumber !== undefined,
  )
  return (
    <Stack as="section" aria-labelledby={titleId}>
      <Row $justify="between" $gap={1}>
        <Stack $gap={0}>
          <Heading id={titleId} as="h3">
            {orderNumber === undefined ? t('exceptions.noOrder') : t('exceptions.ofOrder', { order: orderNumber })}
          </Heading>
          {atRisk.length > 0 ? (
            <>
              <Muted>
                {t('exceptions.atRisk', {
                  amounts: t.list(atRisk.map(({ amount, currency }) => amountWords(amount, currency, t))),
                })}
              </Muted>
              <LinkButton aria-expanded={isCounted} aria-controls={partsId} onClick={() => setCounted(!isCounted)}>
                {t('exceptions.howCounted')}
              </LinkButton>
            </>
          ) : null}
        </Stack>
        {together.length > 1 ? (
          <Button
            size="small"
            onClick={() => open({ view: 'escalate', begin: escalationWords(together, clock.now(), t) })}
          >
            {t('exceptions.escalateOrder', { count: together.length })}
          </Button>
        ) : null}
      </Row>
      {isCounted ? <HowCounted id={partsId} sums={atRisk} listed={exceptions} /> : null}
      {thread ? <PromiseLine thread={thread} overview={overview} /> : null}
      <PlainList>
        {exceptions.map((one) => (
          <ExceptionRow key={one.cause} listed={one} overview={overview} onOpen={() => onOpen(one.cause)} />
        ))}
      </PlainList>
    </Stack>
  )
}
