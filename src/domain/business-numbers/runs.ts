/** A piece of a stretch of letters, digits and what joins them. */
export type Run = { kind: 'word' | 'code' | 'mark'; key: string; start: number; end: number }

/** Parts of a stretch, all letters or digits, each with what joined it to the one before. */
type Part = { key: string; joint: string; start: number; end: number }
type Stretch = { parts: Part[]; end: number }

const CJK = /[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const ALPHANUMERIC = /[\p{L}\p{N}\p{M}]/u
const joinsParts = (unit: string): boolean => ALPHANUMERIC.test(unit) && !CJK.test(unit)
const isDigits = (key: string): boolean => /^\d+$/.test(key)
const isLetters = (key: string): boolean => !/\d/.test(key)

/** Reads on from `start` over everything that is, or might be, one number: `fa-2026/18`, `1,204.18`, `14:05`. */
export function runsAt(folded: string, start: number): Stretch {
  const parts: Part[] = []
  let at = start
  let joint = ''
  while (at < folded.length) {
    const from = at
    while (at < folded.length && joinsParts(folded.charAt(at))) at++
    parts.push({ key: folded.slice(from, at), joint, start: from, end: at })
    joint = folded.charAt(at)
    if (!joins(folded, from, at)) break
    at++
  }
  return { parts, end: at }
}

/** Whether the sign at `at` belongs to the number whose latest part began at `from`. */
function joins(folded: string, from: number, at: number): boolean {
  const next = folded.charAt(at + 1)
  if (next === '' || !joinsParts(next)) return false
  const left = folded.slice(Math.max(from, at - 12), at)
  const right = folded.slice(at + 1, at + 5).match(/^\d*/)?.[0] ?? ''
  switch (folded.charAt(at)) {
    case '-':
    case '/':
      return true
    case '.':
      return /\d$/.test(left) && right !== ''
    case ',':
      // A thousand or a decimal, not two numbers in a list: `1,204` and `4812,60`, but not `90217,90218`.
      return isDigits(left) && ((left.length <= 3 && right.length === 3) || (right.length > 0 && right.length <= 2))
    case ':':
      return isDigits(left) && left.length <= 2 && right.length === 2
    default:
      return false
  }
}

/** Takes a stretch apart into words, codes and marks: `Lieferschein-80013` is a word and a number, `PO-80013` one number. */
export function splitRun({ parts }: Stretch): Run[] {
  if (parts.every((part) => isLetters(part.key))) return parts.flatMap(asWord)
  const pieces = parts.flatMap(peelGlued)
  const firstKept = pieces.findIndex((part, place) => !isSpelledOut(part) || place === pieces.length - 1)
  const lastKept = Math.max(
    firstKept,
    pieces.findLastIndex((part) => !isTrailingWord(part)),
  )
  const kept = pieces.slice(firstKept, lastKept + 1)
  const head = pieces[firstKept]
  return [
    ...pieces.slice(0, firstKept).flatMap(asWord),
    ...(head && firstKept > 0 ? jointOf(head) : []),
    ...(isList(kept) ? kept.flatMap(asItem) : [whole(kept)]),
    ...pieces.slice(lastKept + 1).flatMap(asWord),
  ]
}

const jointOf = (part: Part): Run[] =>
  part.joint === '' ? [] : [{ kind: 'mark', key: part.joint, start: part.start - 1, end: part.start }]
const asWord = (part: Part): Run[] => [
  ...jointOf(part),
  { kind: isLetters(part.key) ? 'word' : 'code', key: part.key, start: part.start, end: part.end },
]
const asItem = (part: Part, place: number): Run[] => [
  ...(place > 0 ? jointOf(part) : []),
  { kind: 'code', key: part.key, start: part.start, end: part.end },
]

function whole(parts: Part[]): Run {
  const key = parts.map((part, place) => (place > 0 ? part.joint : '') + part.key).join('')
  return { kind: isLetters(key) ? 'word' : 'code', key, start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
}

/** Names of numbers that never carry the name themselves; any other short word may be part of the number. */
const NEVER_PART_OF_NUMBER = /^(?:sscc|gtin|ean|upc|nve|jan|pro|dpd|gls|dhl|ups|tnt|no|nr|num)$/

const isSpelledOut = ({ key }: Part): boolean => isLetters(key) && (key.length >= 5 || NEVER_PART_OF_NUMBER.test(key))
const isTrailingWord = ({ key, joint }: Part): boolean => isLetters(key) && key.length >= 5 && joint === '-'

/** `Bestellung4500001001` and `EAN4006381333931` written as one word. Letters of a bill of lading come in capitals and stay. */
function peelGlued(part: Part): Part[] {
  const [, letters = '', digits = ''] = /^(\p{L}+)(\d{4,})$/u.exec(part.key) ?? []
  if (digits === '' || !(NEVER_PART_OF_NUMBER.test(letters) || GLUED_WORD.test(letters))) return [part]
  const middle = part.start + letters.length
  return [
    { ...part, key: letters, end: middle },
    { ...part, key: digits, joint: '', start: middle },
  ]
}
const GLUED_WORD =
  /(?:order|bestellung|commande|pedido|orden|invoice|rechnung|facture|factura|lieferschein|claim|reklamation|container)$/

/** Several numbers joined by a sign: `11204488/11204490`, `IN771201-IN771203`, an order and its line `4500001001/10`. */
function isList(parts: Part[]): boolean {
  const first = parts[0]?.key ?? ''
  if (parts.length < 2 || !/^[a-z]{0,4}\d{5,}$/.test(first)) return false
  const shape = shapeOf(first)
  if (parts.length === 2 && /^\d{6,}$/.test(first) && parts[1]?.joint === '/' && /^\d{1,3}$/.test(parts[1].key))
    return true
  return parts.every((part) => shapeOf(part.key) === shape && part.joint !== '.' && part.joint !== ',')
}
const shapeOf = (key: string): string => key.replace(/\d/g, '0').replace(/[a-z]/g, 'a')
