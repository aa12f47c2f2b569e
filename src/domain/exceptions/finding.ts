import { type Big, money, plain } from '../trade/decimal.ts'
import type { TradeDocument } from '../trade/trade-document.ts'
import type { DatedFact, Position } from '../trade/trade-facts.ts'
import type { Line } from '../trade/trade-line.ts'
import type { AgreedLine, OrderSnapshot } from './model.ts'
import type { Evidence, ExceptionKind, Figure, FigureRole, StatedCode, TradeException } from './trade-exception.ts'

/** An exception as one moment shows it; whether it is open or over is told by the moments after. */
export type Finding = Omit<TradeException, 'state' | 'severity' | 'settledBy' | 'supersededBy'>

/** A rule looks at what is known of one order at one moment and says what is wrong with it. */
export type Rule = (snapshot: OrderSnapshot) => Finding[]

/** Collects figures, each with the piece of a document that states it. */
export class Proof {
  readonly evidence: Evidence[] = []
  readonly figures: Figure[] = []
  readonly codes: StatedCode[] = []
  readonly #cited = new Map<string, number>()

  cite(document: TradeDocument, position: Position): number {
    const key = `${document.id}\n${position.start}\n${position.end}`
    const known = this.#cited.get(key)
    if (known !== undefined) return known
    this.#cited.set(key, this.evidence.length)
    return this.evidence.push(evidenceOf(document, position)) - 1
  }

  figure(
    role: FigureRole,
    value: string | undefined,
    document: TradeDocument,
    position: Position,
    unit?: string,
  ): this {
    const evidence = this.cite(document, position)
    if (value !== undefined && value !== '') this.figures.push({ role, value, ...(unit && { unit }), evidence })
    return this
  }

  quantity(role: FigureRole, document: TradeDocument, line: Line): this {
    return this.figure(role, line.quantity, document, placeOf(line, line.quantityPosition), line.unit)
  }

  price(role: FigureRole, document: TradeDocument, line: Line): this {
    const { quantity, unit } = line.priceBasis ?? {}
    const per = [quantity === '1' ? undefined : quantity, unit || line.unit].filter(Boolean).join(' ')
    return this.figure(role, line.price, document, placeOf(line, line.pricePosition), per)
  }

  date(role: FigureRole, document: TradeDocument, fact: DatedFact): this {
    return this.figure(role, fact.at, document, fact.position)
  }

  number(document: TradeDocument): this {
    return this.figure('number', document.number, document, document.position)
  }

  code(list: string, code: string, document: TradeDocument, position: Position, text?: string): this {
    this.codes.push({ list, code, ...(text && { text }), evidence: this.cite(document, position) })
    return this
  }
}

export function evidenceOf({ id, origin }: TradeDocument, { start, end }: Position): Evidence {
  return { documentId: id, ...(origin && { originId: origin.id }), position: { start, end } }
}

/** The whole line where the figure is in it; else the element or segment that has it. */
function placeOf(line: Line, figure: Position | undefined): Position {
  const isInLine = !figure || (figure.start >= line.position.start && figure.end <= line.position.end)
  return isInLine ? line.position : figure
}

/** Stable and readable: `short-shipment/NORTHWIND/4500001001/1`. */
export function causeOf(kind: ExceptionKind, ...parts: string[]): string {
  return [kind, ...parts.map((part) => part.replaceAll('/', '_'))].join('/').slice(0, 300)
}

type Facts = Pick<TradeException, 'kind' | 'rule'> &
  Partial<
    Pick<
      TradeException,
      'expected' | 'actual' | 'unit' | 'tolerance' | 'dueAt' | 'documentNumber' | 'currency' | 'chargedBy'
    >
  > & {
    proof: Proof
    difference?: Big | undefined
    impact?: Big | undefined
  }

/** An exception of one order line. */
export function lineFinding({ file, order }: OrderSnapshot, agreed: AgreedLine, facts: Facts): Finding {
  const [item] = agreed.ids
  return {
    ...finding(
      facts,
      causeOf(facts.kind, file.partner, file.orderNumber ?? '', agreed.key),
      file.partner,
      order?.currency,
    ),
    ...(file.orderNumber && { orderNumber: file.orderNumber }),
    ...(agreed.line && { line: agreed.line }),
    ...(item && { item }),
    ...(agreed.description && { description: agreed.description }),
  }
}

/** An exception of a whole order, or of one document about it. `parts` name the document within its partner. */
export function documentFinding({ file, order }: OrderSnapshot, parts: string[], facts: Facts): Finding {
  return {
    ...finding(facts, causeOf(facts.kind, file.partner, ...parts), file.partner, order?.currency),
    ...(file.orderNumber && { orderNumber: file.orderNumber }),
  }
}

function finding(facts: Facts, cause: string, partner: string, orderCurrency: string | undefined): Finding {
  const { kind, rule, proof, difference, impact, expected, actual, unit, tolerance, dueAt, documentNumber, chargedBy } =
    facts
  const currency = facts.currency ?? orderCurrency
  return {
    cause,
    kind,
    partner,
    rule,
    figures: proof.figures,
    evidence: proof.evidence,
    ...(proof.codes.length > 0 && { codes: proof.codes }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(unit && { unit }),
    ...(tolerance && { tolerance }),
    ...(dueAt && { dueAt }),
    ...(documentNumber && { documentNumber }),
    ...(chargedBy && { chargedBy }),
    ...(difference && { difference: plain(difference.abs()) }),
    ...(impact?.abs().gte('0.005') && { impact: money(impact.abs()), ...(currency && { currency }) }),
  }
}
