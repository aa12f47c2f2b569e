/** Units that a customer knows by name. */
export type CustomerUnit =
  | 'piece'
  | 'case'
  | 'box'
  | 'pack'
  | 'pallet'
  | 'pair'
  | 'dozen'
  | 'roll'
  | 'kilogram'
  | 'pound'
  | 'meter'
  | 'liter'

/** X12 element 355 and UN/ECE Recommendations 20 and 21. */
const codes: Record<CustomerUnit, string> = {
  piece: 'EA PC PCE C62 H87 NAR UN',
  case: 'CA CS CT XCT XCS',
  box: 'BX XBX',
  pack: 'PK PA XPK XPA',
  pallet: 'PL PF XPX',
  pair: 'PR NPR',
  dozen: 'DZ DZN',
  roll: 'RL RO XRO',
  kilogram: 'KG KGM',
  pound: 'LB LBR',
  meter: 'MR MTR',
  liter: 'LT LTR',
}
const units: readonly CustomerUnit[] = [
  'piece',
  'case',
  'box',
  'pack',
  'pallet',
  'pair',
  'dozen',
  'roll',
  'kilogram',
  'pound',
  'meter',
  'liter',
]
const byCode = new Map(units.flatMap((unit) => codes[unit].split(' ').map((code) => [code, unit] as const)))

/** @param code of X12 or UN/ECE; nothing where a customer would not know it */
export function customerUnit(code: string): CustomerUnit | undefined {
  return byCode.get(code.toUpperCase())
}
