import type { TradeDocument } from '../../trade/trade-document.ts'
import type { LineOfOrder } from '../../trade/trade-line.ts'
import { type Finding, lineFinding, Proof } from '../finding.ts'
import { isCatchWeight } from '../line/catch-weight.ts'
import type { LineRecord, Mention, OrderSnapshot } from '../model.ts'

type AnyMention = Mention<TradeDocument, LineOfOrder>

/** A unit that cannot be counted in the order's, or cases of another size: nothing else can be said of the line's quantity. */
export function unitMismatches(snapshot: OrderSnapshot): Finding[] {
  return snapshot.deviating.flatMap((record) => {
    const mentions: AnyMention[] = [...record.shipped, ...record.received, ...record.invoiced, ...record.credited]
    const uncounted = mentions.filter(
      ({ quantity, line }) => quantity === undefined && !isCatchWeight(record.agreed, line.unit, snapshot),
    )
    if (uncounted.length > 0) return [unitMismatch(record, uncounted, 'unit-without-factor', snapshot)]
    const repacked = mentions.filter((mention) => isRepacked(record, mention, snapshot))
    return repacked.length > 0 ? [unitMismatch(record, repacked, 'packs-differ', snapshot)] : []
  })
}

/** The same kind of case, but holding another number of pieces than ordered. */
function isRepacked({ agreed }: LineRecord, { line }: AnyMention, { units }: OrderSnapshot): boolean {
  if (!line.pack || agreed.packs.length === 0 || !units.isSame(line.unit, agreed.unit)) return false
  const ordered = units.factor(agreed.unit, 'EA', agreed.packs)
  const moved = units.factor(line.unit, 'EA', [{ of: line.unit, ...line.pack }])
  return ordered !== undefined && moved !== undefined && !ordered.eq(moved)
}

function unitMismatch(
  { agreed }: LineRecord,
  mentions: AnyMention[],
  rule: 'unit-without-factor' | 'packs-differ',
  snapshot: OrderSnapshot,
): Finding {
  const proof = new Proof()
  for (const { role, document, line } of agreed.sources) proof.quantity(role, document, line)
  for (const { document, line } of mentions) proof.quantity(movedAs[document.kind] ?? 'invoiced', document, line)
  const [first] = mentions
  const isOrdered = rule === 'unit-without-factor'
  const packs = { expected: agreed.packs[0]?.quantity ?? '', actual: first?.line.pack?.quantity ?? '' }
  return lineFinding(snapshot, agreed, {
    kind: 'uom-mismatch',
    rule,
    ...(isOrdered ? { expected: agreed.unit, actual: first?.line.unit ?? '' } : packs),
    proof,
  })
}

const movedAs: Partial<Record<TradeDocument['kind'], 'shipped' | 'received'>> = {
  'ship-notice': 'shipped',
  receipt: 'received',
}
