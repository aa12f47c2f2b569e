import type { TradeDocument } from '../../trade-document.ts'
import type { LineOfOrder } from '../../trade-line.ts'
import { isCatchWeight } from '../catch-weight.ts'
import type { Dossier } from '../dossier.ts'
import { type Finding, lineFinding, Proof } from '../finding.ts'
import type { LineRecord, Mention } from '../line-records.ts'

type AnyMention = Mention<TradeDocument, LineOfOrder>

/** A unit that cannot be counted in the order's, or cases of another size: nothing else can be said of the line's quantity. */
export function unitMismatches(dossier: Dossier): Finding[] {
  return dossier.unquiet.flatMap((record) => {
    const mentions: AnyMention[] = [...record.shipped, ...record.received, ...record.invoiced, ...record.credited]
    const uncounted = mentions.filter(
      ({ quantity, line }) => quantity === undefined && !isCatchWeight(record.agreed, line.unit, dossier),
    )
    if (uncounted.length > 0) return [unitMismatch(record, uncounted, 'unit-without-factor', dossier)]
    const repacked = mentions.filter((mention) => isRepacked(record, mention, dossier))
    return repacked.length > 0 ? [unitMismatch(record, repacked, 'packs-differ', dossier)] : []
  })
}

/** The same kind of case, but holding another number of pieces than ordered. */
function isRepacked({ agreed }: LineRecord, { line }: AnyMention, { units }: Dossier): boolean {
  if (!line.pack || agreed.packs.length === 0 || !units.isSame(line.unit, agreed.unit)) return false
  const ordered = units.factor(agreed.unit, 'EA', agreed.packs)
  const moved = units.factor(line.unit, 'EA', [{ of: line.unit, ...line.pack }])
  return ordered !== undefined && moved !== undefined && !ordered.eq(moved)
}

function unitMismatch(
  { agreed }: LineRecord,
  mentions: AnyMention[],
  rule: 'unit-without-factor' | 'packs-differ',
  dossier: Dossier,
): Finding {
  const proof = new Proof()
  for (const { role, document, line } of agreed.sources) proof.quantity(role, document, line)
  for (const { document, line } of mentions) proof.quantity(movedAs[document.kind] ?? 'invoiced', document, line)
  const [first] = mentions
  const isOrdered = rule === 'unit-without-factor'
  const packs = { expected: agreed.packs[0]?.quantity ?? '', actual: first?.line.pack?.quantity ?? '' }
  return lineFinding(dossier, agreed, {
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
