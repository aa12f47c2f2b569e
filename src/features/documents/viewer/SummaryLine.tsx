import { styled } from 'styled-components'
import { useServices } from '../../../services.tsx'
import { Muted } from '../../../ui/layout.ts'
import type { FileLine } from '../../../worker/file-work.ts'
import { Figure } from './form/Figure.tsx'
import { amountInWords, basisInWords, quantityInWords } from './form/figure-words.ts'

/** What to the left, how many to the right, however long the first is. */
const Sides = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) fit-content(55%);
  gap: 8px;
  align-items: baseline;
  overflow-wrap: anywhere;

  & > :last-child {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`

/** One line in a narrow place: what, how many, at what price. */
export function SummaryLine({ line, currency }: { line: FileLine; currency: string | undefined }) {
  const { t } = useServices()
  const { position, quantity, unit, price, quantityPosition, pricePosition } = line
  return (
    <li>
      <Sides>
        <span>
          <Muted>{line.line}</Muted> <bdi>{line.description ?? line.ids.at(0)?.value ?? ''}</bdi>
        </span>
        <span>
          <Figure
            shown={quantityInWords(quantity, unit, t)}
            source={{ position: quantityPosition ?? position, value: quantity }}
          />
          {price === undefined ? null : (
            <>
              {' × '}
              <Figure
                shown={amountInWords(price, currency, t)}
                source={{ position: pricePosition ?? position, value: price }}
              />{' '}
              <Muted>{basisInWords(line.priceBasis, t)}</Muted>
            </>
          )}
        </span>
      </Sides>
    </li>
  )
}
