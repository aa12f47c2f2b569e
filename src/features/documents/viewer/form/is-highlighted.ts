import { isSameFigure } from '../../../../domain/trade/same-figure.ts'
import type { Position } from '../../../../domain/trade/trade-facts.ts'
import type { ExplainedPlace, FigureSource } from '../../../../worker/file-work.ts'

/** Whether a figure of the form is what stands at the place in the text that was pointed at. */
export function isHighlighted(
  { position, value, envelope }: FigureSource,
  { position: at, explanation }: ExplainedPlace,
): boolean {
  const isElement = explanation?.element !== undefined
  if (!isElement && !envelope) return covers(at, position)
  if (envelope ? at.start >= position.end : !(covers(position, at) || covers(at, position))) return false
  if (value === undefined) return true
  return explanation !== undefined && isElement && isSameFigure(explanation.value, explanation.meaning, value)
}

const covers = (outer: Position, inner: Position) => inner.start >= outer.start && inner.end <= outer.end
