import type { TradeDocument } from '../../../domain/trade-document.ts'
import { useServices } from '../../../services.tsx'
import { Facts } from '../../../ui/Facts.ts'
import { Figure } from './Figure.tsx'

/** Allowances, charges, taxes and what it comes to. Amounts as the document states them, in its own currency. */
export function Totals({ document }: { document: TradeDocument }) {
  const { t } = useServices()
  const amount = (value: string) => (document.currency ? t.money(value, document.currency) : t.number(value))
  const charges = 'charges' in document ? document.charges : []
  const total = 'total' in document ? document.total : undefined
  if (charges.length === 0 && total === undefined) return null
  return (
    <Facts>
      {charges.map((charge) => (
        <ChargeRow
          key={`${charge.position.start} ${charge.code ?? ''}`}
          charge={charge}
          amount={amount(charge.amount)}
        />
      ))}
      {total === undefined ? null : (
        <>
          <dt>{t('viewer.total')}</dt>
          <dd>
            <strong>
              {'totalPosition' in document && document.totalPosition ? (
                <Figure shown={amount(total)} position={document.totalPosition} />
              ) : (
                amount(total)
              )}
            </strong>
          </dd>
        </>
      )}
    </Facts>
  )
}

type Charged = Extract<TradeDocument, { charges: unknown[] }>['charges'][number]

function ChargeRow({ charge, amount }: { charge: Charged; amount: string }) {
  const { t } = useServices()
  return (
    <>
      <dt>
        {t(`charge.${charge.kind}`)} {charge.text ?? charge.code ?? ''}
      </dt>
      <dd>
        <Figure shown={amount} position={charge.position} />
      </dd>
    </>
  )
}
