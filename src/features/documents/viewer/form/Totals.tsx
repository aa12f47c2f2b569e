import { styled } from 'styled-components'
import type { TradeDocument } from '../../../../domain/trade/trade-document.ts'
import type { Charge } from '../../../../domain/trade/trade-facts.ts'
import { useServices } from '../../../../services.tsx'
import { color } from '../../../../ui/theme.ts'
import type { FigureSource } from '../../../../worker/file-work.ts'
import { chargeInWords } from './charge-words.ts'
import { Figure } from './Figure.tsx'
import { amountInWords } from './figure-words.ts'

const Sums = styled.dl`
  display: grid;
  grid-template-columns: minmax(0, 1fr) max-content;
  gap: 6px 16px;
  margin: 0;
  margin-inline-start: auto;
  width: min(360px, 100%);

  dt {
    overflow-wrap: anywhere;
  }

  dd {
    margin: 0;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  [data-total] {
    padding-top: 6px;
    border-top: 1px solid ${color('border.default')};
    font-weight: 600;
    font-size: 16px;
  }
`

/** Allowances, charges, taxes and what it comes to. Amounts as the document states them, in its own currency. */
export function Totals({ document }: { document: TradeDocument }) {
  const { t } = useServices()
  const { currency, position } = document
  const charges = 'charges' in document ? document.charges : []
  const total = 'total' in document ? document.total : undefined
  const { lineTotal, taxTotal } = document.kind === 'invoice' ? document : {}
  const taxes = charges.some(({ kind }) => kind === 'tax')
  if (charges.length === 0 && total === undefined) return null
  const totalSource: FigureSource =
    'totalPosition' in document && document.totalPosition
      ? { position: document.totalPosition }
      : { position, value: total ?? '' }
  const sum = (value: string, source: FigureSource) => (
    <Figure shown={amountInWords(value, currency, t)} source={source} />
  )
  return (
    <Sums>
      {lineTotal === undefined ? null : (
        <>
          <dt>{t('viewer.lineTotal')}</dt>
          <dd>{sum(lineTotal, { position, value: lineTotal })}</dd>
        </>
      )}
      {charges.map((charge) => (
        <ChargeRow key={`${charge.position.start} ${charge.code ?? ''} ${charge.amount}`} charge={charge}>
          {sum(charge.amount, { position: charge.position, value: charge.amount })}
        </ChargeRow>
      ))}
      {taxTotal === undefined || taxes ? null : (
        <>
          <dt>{t('viewer.taxTotal')}</dt>
          <dd>{sum(taxTotal, { position, value: taxTotal })}</dd>
        </>
      )}
      {total === undefined ? null : (
        <>
          <dt data-total>{t('viewer.total')}</dt>
          <dd data-total>{sum(total, totalSource)}</dd>
        </>
      )}
    </Sums>
  )
}

function ChargeRow({ charge, children }: { charge: Charge; children: React.ReactNode }) {
  const { t } = useServices()
  return (
    <>
      <dt>{chargeInWords(charge, t)}</dt>
      <dd>{children}</dd>
    </>
  )
}
