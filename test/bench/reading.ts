import { comparedWith, type Measure } from '../../tools/figure.ts'
import { measureReader } from './reader.ts'

/** Text to trade documents, against the segments that node-x12 makes of the same text in the same run. */
export const figures: Measure = async () => {
  const { megabytes, orders, oursMs, nodeX12Ms } = measureReader()
  const name = `Reading ${orders} orders, ${megabytes.toFixed(1)} MB, against node-x12`
  return [comparedWith({ name, value: oursMs, unit: 'ms', goal: '≤ 0.5 ×' }, nodeX12Ms)]
}
