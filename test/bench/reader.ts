import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { X12Parser } from 'node-x12'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { writeX12, type X12Set } from '../support/write-edi.ts'

const ORDERS = 5000
const ROUNDS = 5

export type ReaderFigures = { megabytes: number; orders: number; oursMs: number; nodeX12Ms: number; ratio: number }

/**
 * Reads one file of 5,000 orders with our reader, which makes documents, and with node-x12, which makes segments.
 * Alternating rounds, the best of each: the two then meet the same machine.
 */
export function measureReader(): ReaderFigures {
  const text = writeX12({ groups: [{ code: 'PO', sets: Array.from({ length: ORDERS }, (_, index) => order(index)) }] })
  const { documents, problems } = readDocuments(text)
  if (documents.length !== ORDERS || problems.length > 0) throw new Error('the benchmark file was not read as written')
  const oursMs: number[] = []
  const nodeX12Ms: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    oursMs.push(elapsed(() => readDocuments(text)))
    nodeX12Ms.push(elapsed(() => new X12Parser(true).parse(text)))
  }
  const [ours, theirs] = [Math.min(...oursMs), Math.min(...nodeX12Ms)]
  return { megabytes: text.length / 1e6, orders: ORDERS, oursMs: ours, nodeX12Ms: theirs, ratio: theirs / ours }
}

function elapsed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function order(index: number): X12Set {
  const lines = Array.from({ length: 10 }, (_, line) => [
    ['PO1', String(line + 1), String(12 * (line + 1)), 'CA', '9.25', 'PE', 'UP', '012345678905', 'VN', `AB-${line}`],
    ['PID', 'F', '', '', '', `WIDGET NUMBER ${line}`],
  ])
  return {
    set: '850',
    control: String(index + 1).padStart(9, '0'),
    segments: [
      ['BEG', '00', 'SA', String(4500000000 + index), '', '20260313'],
      ['REF', 'DP', '038'],
      ['DTM', '002', '20260320'],
      ['DTM', '038', '20260318'],
      ['N1', 'ST', 'ACME RETAIL STORE 12', '92', '0012'],
      ['N3', '100 MAIN STREET'],
      ['N4', 'SPRINGFIELD', 'IL', '62701', 'US'],
      ...lines.flat(),
      ['CTT', '10'],
    ],
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { megabytes, orders, oursMs, nodeX12Ms, ratio } = measureReader()
  console.log(`${orders} orders, ${megabytes.toFixed(1)} MB: ours ${oursMs.toFixed(0)} ms with documents,`)
  console.log(`node-x12 ${nodeX12Ms.toFixed(0)} ms with segments: ${ratio.toFixed(1)} times as fast (goal 2)`)
}
