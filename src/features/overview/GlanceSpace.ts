import { styled } from 'styled-components'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { Card } from '../../ui/layout.ts'

/** Order and amount, five steps of 24 px, the line that is drawn, and a sentence of two lines. */
const HEIGHT_PX = 218

/** As high while the picture is on its way as when it is there, so that nothing below it moves. */
export const GlanceSpace = styled(Card)`
  min-height: ${HEIGHT_PX}px;
  padding: 4px 12px;
`

/** Whether there will be a picture: some document or thread of the ticket is about an order. */
export function hasOrder({ references, threads }: Overview): boolean {
  const ofDocuments = references.flatMap(({ documents }) => documents)
  return (
    ofDocuments.some(({ kind, references: named }) => kind === 'order' || isOrderNamed(named)) ||
    threads.some(({ references: named }) => isOrderNamed(named))
  )
}

const isOrderNamed = (named: { kind: string }[]) => named.some(({ kind }) => kind === 'order')
