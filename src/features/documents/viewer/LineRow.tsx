import { useServices } from '../../../services.tsx'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import type { FileLine } from '../../../worker/protocol.ts'
import { Figure } from './Figure.tsx'
import { LineDetails } from './LineDetails.tsx'

/** One line: what, how many, at what price; then what only some kinds of documents say. */
export function LineRow({ line, currency }: { line: FileLine | undefined; currency: string | undefined }) {
  const { t } = useServices()
  if (!line) return <Muted>…</Muted>
  const number = ('orderLine' in line ? line.orderLine : undefined) ?? line.line
  return (
    <Stack $gap={0}>
      <Row $justify="between" $gap={2}>
        <span>
          {number === '' ? null : <Muted>{number} · </Muted>}
          <bdi>{line.description ?? line.ids.at(0)?.value ?? ''}</bdi>
        </span>
        <span>
          <Figure shown={`${t.number(line.quantity)} ${line.unit}`} value={line.quantity} position={line.position} />
          {line.price === undefined ? null : (
            <>
              {' × '}
              <Figure shown={price(line.price, currency, t)} value={line.price} position={line.position} />
              {basis(line, t)}
            </>
          )}
        </span>
      </Row>
      {line.ids.length > 0 ? (
        <Muted>{line.ids.map(({ scheme, value }) => `${t(`itemId.${scheme}`)} ${value}`).join(' · ')}</Muted>
      ) : null}
      <LineDetails line={line} />
    </Stack>
  )
}

type T = ReturnType<typeof useServices>['t']

function price(amount: string, currency: string | undefined, t: T): string {
  return currency ? t.money(amount, currency) : t.number(amount)
}

/** "per 100" where the price is not per one. */
function basis({ priceBasis }: FileLine, t: T): string {
  if (!priceBasis || (priceBasis.quantity === '1' && priceBasis.unit === undefined)) return ''
  return ` ${t('viewer.per', { quantity: priceBasis.quantity, unit: priceBasis.unit ?? '' })}`
}
