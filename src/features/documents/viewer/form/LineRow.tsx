import { useServices } from '../../../../services.tsx'
import { Muted } from '../../../../ui/layout.ts'
import type { FileLine } from '../../../../worker/file-work.ts'
import { Figure } from './Figure.tsx'
import { amountInWords, basisInWords, quantityInWords } from './figure-words.ts'
import { Cell } from './LineCells.ts'
import { LineDetails } from './LineDetails.tsx'

/** The cells of one line: which, what, how many, at what price; below what only some kinds of documents say. */
export function LineRow({
  line,
  currency,
  priced,
}: {
  line: FileLine | undefined
  currency: string | undefined
  priced: boolean
}) {
  const { t } = useServices()
  if (!line) return <Cell>…</Cell>
  const { position, quantity, unit, price, quantityPosition, pricePosition, comesTo } = line
  const number = ('orderLine' in line ? line.orderLine : undefined) ?? line.line
  const name = line.description ?? line.ids.at(0)?.value ?? ''
  return (
    <>
      <Cell>
        <Muted>{number}</Muted>
      </Cell>
      <Cell>
        <bdi>{name}</bdi>
        <LineIds line={line} />
        <LineDetails line={line} />
      </Cell>
      <Cell>
        <Figure
          shown={quantityInWords(quantity, unit, t)}
          source={{ position: quantityPosition ?? position, value: quantity }}
        />
      </Cell>
      {priced ? (
        <>
          <Cell>
            {price === undefined ? null : (
              <Figure
                shown={amountInWords(price, currency, t)}
                source={{ position: pricePosition ?? position, value: price }}
              />
            )}
            {price === undefined ? null : <Muted as="div">{basisInWords(line.priceBasis, t)}</Muted>}
          </Cell>
          <Cell>
            {comesTo ? (
              <Figure
                shown={amountInWords(comesTo.amount, currency, t)}
                source={comesTo.stated ? { position, value: comesTo.amount } : undefined}
              />
            ) : null}
          </Cell>
        </>
      ) : null}
    </>
  )
}

function LineIds({ line: { ids, position } }: { line: FileLine }) {
  const { t } = useServices()
  if (ids.length === 0) return null
  return (
    <Muted as="div">
      {ids.map(({ scheme, qualifier, value }, index) => (
        <span key={`${qualifier} ${value}`}>
          {index === 0 ? '' : ' · '}
          {t(`itemId.${scheme}`)} <Figure shown={value} source={{ position, value }} />
        </span>
      ))}
    </Muted>
  )
}
