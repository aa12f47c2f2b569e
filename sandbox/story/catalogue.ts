import { withCheckDigit } from './check-digit.ts'
import type { Item } from './x12/trade-line.ts'

const item = (serial: string, buyerItem: string, vendorItem: string, description: string): Item => ({
  gtin: withCheckDigit(`10087${serial}`),
  buyerItem,
  vendorItem,
  description,
})

/** What ACME Retail buys. GTIN-14, our item number, the supplier's. */
export const catalogue = {
  drillKit: item('10004518', 'AC-33018', 'NW-18V-K2', '18 V drill driver kit, 2 batteries, case of 4'),
  battery: item('10004525', 'AC-33025', 'NW-18V-B5', '18 V battery pack 5.0 Ah'),
  charger: item('10004532', 'AC-33032', 'NW-CH-DUO', 'Dual bay fast charger'),
  sander: item('10004549', 'AC-33049', 'NW-RS-125', 'Random orbit sander 125 mm, case of 4'),
  sanderNew: item('10004556', 'AC-33056', 'NW-RS-125B', 'Random orbit sander 125 mm brushless, case of 4'),
  workLight: item('10004563', 'AC-33063', 'NW-WL-20', 'LED work light 2000 lm'),
  lemonade: item('30007711', 'AC-71011', 'CB-LEM-12', 'Cloudy lemonade 12 oz, case of 24'),
  icedTea: item('30007728', 'AC-71028', 'CB-ICT-12', 'Iced tea peach 12 oz, case of 24'),
  tent: item('50002204', 'AC-52204', 'AW-TENT-3', 'Three person tent, forest green'),
  lantern: item('50002211', 'AC-52211', 'AW-LAN-1', 'Camping lantern, rechargeable'),
  glider: item('60009307', 'AC-64307', 'TS-GLD-40', 'Foam glider 40 cm'),
  kite: item('60009314', 'AC-64314', 'TS-KITE-2', 'Delta kite, two line'),
  bamboo: item('80001115', 'AC-81115', 'PR-BAM-3', 'Bamboo cutting board set of 3'),
} as const
