import type { TradeDocument } from '../../../../domain/trade/trade-document.ts'
import { useServices } from '../../../../services.tsx'
import { Fact, FactGrid } from './FactGrid.tsx'
import { Figure } from './Figure.tsx'
import { namedFacts } from './named-facts.ts'

/** Numbers and days above the lines. */
export function DocumentFacts({ document }: { document: TradeDocument }) {
  const { t } = useServices()
  return (
    <FactGrid>
      {namedFacts(document, t).map(({ name, shown, source }) => (
        <Fact key={`${name} ${shown}`} name={name}>
          <Figure shown={shown} source={source} />
        </Fact>
      ))}
    </FactGrid>
  )
}
