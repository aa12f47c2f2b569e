/** X12 element 355 and UN/ECE Recommendations 20 and 21, where people have a word for it. `ST` is a set in one and a piece in another. */
const codes = {
  case: 'CA CS XCS',
  carton: 'CT XCT',
  box: 'BX XBX',
  piece: 'EA PC PCE C62 H87 NAR UN',
  pallet: 'PL PF XPX',
  pack: 'PK PA XPK XPA',
  dozen: 'DZ DZN',
  pair: 'PR NPR',
  roll: 'RL RO XRO',
  kilogram: 'KG KGM',
  pound: 'LB LBR',
  meter: 'MR MTR',
  liter: 'LT LTR',
} as const
export type UnitName = keyof typeof codes

const byCode = new Map<string, UnitName>(
  Object.entries(codes).flatMap(([name, written]) =>
    written.split(' ').map((code) => [code, name as UnitName] as const),
  ),
)

/** @returns nothing for a code without a word of its own */
export function unitName(code: string): UnitName | undefined {
  return byCode.get(code.toUpperCase())
}
