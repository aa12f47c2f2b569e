import { Button } from '@zendeskgarden/react-buttons'
import { useId, useState } from 'react'
import { styled } from 'styled-components'
import { barsOf, lineToShow } from '../../../domain/exceptions/at-a-glance.ts'
import { useServices } from '../../../services.tsx'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import { Heading, Muted, Stack, VisuallyHidden } from '../../../ui/layout.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import { color } from '../../../ui/theme.ts'
import { HowCounted } from '../HowCounted.tsx'
import { useTicketExceptions } from '../use-ticket-exceptions.ts'
import { glanceSentence, lineCaption } from './glance-words.ts'
import { OrderPictureTable } from './OrderPictureTable.tsx'
import { type OrderAtAGlance, ordersAtAGlance } from './orders-at-a-glance.ts'

const HeadRow = styled.div`
  display: flex;
  align-items: center;
  gap: 4px;
  min-height: 24px;
`
const Next = styled(Button)`
  height: 24px;
  padding: 0 6px;
  font-size: 12px;
  line-height: 22px;
  white-space: nowrap;
`
const Order = styled(Heading)`
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`
const AtRisk = styled.button`
  min-height: 24px;
  border: 0;
  padding: 0;
  background: none;
  font-family: inherit;
  font-weight: 600;
  text-decoration: underline dotted;
  text-underline-offset: 3px;
  cursor: pointer;
  margin-inline-start: auto;
  font-size: 13px;
  color: ${color('foreground.danger')};
  white-space: nowrap;
`
const OneLine = styled(Muted)`
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`
/** Two lines, which are kept for it; the Exceptions tab has all of it. */
const Sentence = styled.div`
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  font-size: 13px;
  font-weight: 600;
  line-height: 18px;
  overflow-wrap: anywhere;
`

/** The ticket's orders as pictures, the worst first: how far each came, what is broken, and what that may cost. */
export function Glance({ overview }: { overview: Overview }) {
  const { t } = useServices()
  const { found, listed = [] } = useTicketExceptions(overview)
  const [chosen, setChosen] = useState(0)
  const [counted, setCounted] = useState<string>()
  const partsId = useId()
  return (
    <QueryView query={found} lines={8}>
      {({ orders }) => {
        const all = ordersAtAGlance(orders, listed)
        const order = all[Math.min(chosen, all.length - 1)]
        if (!order) return <Muted>{t('glance.noOrder')}</Muted>
        const isCounted = counted === order.orderNumber && order.atRisk.length > 0
        return (
          <Stack $gap={1}>
            <Head
              order={order}
              partsId={partsId}
              isCounted={isCounted}
              onCount={() => setCounted(isCounted ? undefined : order.orderNumber)}
              place={all.length > 1 ? { index: all.indexOf(order), of: all.length } : undefined}
              onNext={() => setChosen((all.indexOf(order) + 1) % all.length)}
            />
            {isCounted ? <HowCounted id={partsId} sums={order.atRisk} listed={order.open} /> : null}
            <Picture order={order} />
          </Stack>
        )
      }}
    </QueryView>
  )
}

/** Of several orders one is drawn; the others are one press away, in the same space. */
function Head({
  order: { orderNumber, atRisk },
  place,
  onNext,
  partsId,
  isCounted,
  onCount,
}: {
  order: OrderAtAGlance
  place: { index: number; of: number } | undefined
  onNext: () => void
  partsId: string
  isCounted: boolean
  /** Shows or hides what the sum at risk is made of. */
  onCount: () => void
}) {
  const { t } = useServices()
  const amounts = atRisk.map(({ amount, currency }) => t.money(amount, currency))
  return (
    <HeadRow>
      <Order as="h2" title={orderNumber}>
        {t('exceptions.ofOrder', { order: orderNumber })}
      </Order>
      {place ? (
        <Next size="small" isPill isBasic title={t('glance.next', { count: place.of })} onClick={onNext}>
          {t('glance.place', { index: place.index + 1, count: place.of })}
          <VisuallyHidden>{t('glance.next', { count: place.of })}</VisuallyHidden>
        </Next>
      ) : null}
      {amounts.length > 0 ? (
        <AtRisk
          type="button"
          title={t('exceptions.howCounted')}
          aria-expanded={isCounted}
          aria-controls={partsId}
          onClick={onCount}
        >
          {t('exceptions.atRisk', { amounts: t.list(amounts) })}
        </AtRisk>
      ) : null}
    </HeadRow>
  )
}

function Picture({ order }: { order: OrderAtAGlance }) {
  const { t } = useServices()
  const line = lineToShow(order.lines, order.open)
  if (!line) return null
  return (
    <>
      <OrderPictureTable
        caption={t('glance.table', { order: order.orderNumber })}
        unit={line.unit}
        bars={barsOf(line, order.open)}
      />
      <OneLine title={lineCaption(line, order.allLines, t)}>{lineCaption(line, order.allLines, t)}</OneLine>
      <Sentence title={glanceSentence(line, order.open, t)}>{glanceSentence(line, order.open, t)}</Sentence>
    </>
  )
}
