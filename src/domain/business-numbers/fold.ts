/**
 * The text as it is compared: lower case, no accents, full-width characters and typographic dashes made plain.
 * One UTF-16 unit becomes exactly one, so that every offset holds for the text as written, too.
 */
export function fold(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) folded += foldUnit(text.charAt(at))
  return folded
}

const KEPT = /[\u0020-\u007e\n\t]/
const known = new Map<string, string>()

function foldUnit(unit: string): string {
  if (KEPT.test(unit)) return unit.toLowerCase()
  const before = known.get(unit)
  if (before !== undefined) return before
  const folded = foldRare(unit)
  known.set(unit, folded)
  return folded
}

function foldRare(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase()
  if (/[\u00a0\u2000-\u200a\u202f\u3000]/.test(unit)) return ' '
  if (/[\u2010-\u2015\u2212]/.test(unit)) return '-'
  if (/[\u2018\u2019]/.test(unit)) return "'"
  if (unit === '№') return '#'
  if (unit === '。') return '.'
  if (unit === 'º') return '°'
  // Kana keep their voicing marks: パ without one is ハ, another sound.
  if (/[\u3040-\u30ff]/.test(unit)) return unit
  const plain = unit.normalize('NFD').charAt(0).toLowerCase()
  return plain.length === 1 ? plain : unit
}
