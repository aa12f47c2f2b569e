import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { readDocuments } from '../../src/edi/read-documents.ts'

const SMALL = 40_000
const LARGE = 320_000

const isa = 'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260313*0900*U*00401*000000001*0*P*>~'
const unb = "UNB+UNOC:3+A+B+260313:0900+1'"
const ubl = '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2">'

/** Texts that somebody could make to keep a reader busy: a beginning, and what is repeated behind it. */
const hostile: [name: string, start: string, repeated: string][] = [
  ['blanks', '', ' \n'],
  ['headers without anything', '', 'ISA*'],
  ['whole headers', '', isa],
  ['headers on lines of their own', '', `\n${isa.slice(0, -1)}`],
  ['groups without a header', '', 'GS*'],
  ['sets without end', isa, 'ST*850*1~'],
  ['order lines without elements', `${isa}ST*850*1~`, 'PO1~'],
  ['order lines that wrap', `${isa}ST*850*1~`, 'PO1*1\n*5\n*EA~'],
  ['one endless segment', `${isa}ST*850*1~MSG*`, 'x*'],
  ['one endless line of breaks', `${isa}ST*850*1~MSG*`, '\n'],
  ['levels below levels', `${isa}ST*856*1~`, 'HL*2*2*I~LIN**UP*1~SN1**5~'],
  ['levels without parents', `${isa}ST*856*1~`, 'HL***I~'],
  ['adjustments', `${isa}ST*820*1~`, 'ADX*1*2~RMR*IV*1~'],
  ['acknowledgments', isa, 'TA1*1*1*1*A~'],
  ['release characters', unb, '?'],
  ['released terminators', unb, "?'"],
  ['messages without end', unb, "UNH+1+ORDERS:D:96A:UN'"],
  ['lines', `${unb}UNH+1+ORDERS:D:96A:UN'`, "LIN+1'QTY+21:x'"],
  ['taxes', `${unb}UNH+1+INVOIC:D:96A:UN'`, "TAX+7'MOA+124:1'"],
  ['packages', `${unb}UNH+1+DESADV:D:96A:UN'`, "CPS+1+1'GIN+BJ+1'LIN+1'"],
  ['disputes', `${unb}UNH+1+COMDIS:D:01B:UN'`, "AJT+1'DLI+1+1'"],
  ['separators declared again and again', '', "UNA:+.? '"],
  ['half opened tags', '', '<'],
  ['XML declarations', '', '<?xml'],
  ['elements that are never closed', ubl, '<a>x'],
  ['elements that are closed too often', ubl, '</a>'],
  ['entities', ubl, '&amp;'],
  ['lines of UBL', ubl, '<OrderLine><LineItem><ID>1</ID></LineItem></OrderLine>'],
  ['documents in one envelope', '<x>', `${ubl}</Order>`],
]

/**
 * How much longer eight times the text takes: 8 where reading is linear, 64 where it is quadratic.
 * Best of three, so that a busy machine does not make a linear reader look like another.
 */
export function measureScaling(): { name: string; ratio: number; largeMs: number }[] {
  return hostile.map(([name, start, repeated]) => {
    const [small, large] = [SMALL, LARGE].map((length) => start + repeated.repeat(length / repeated.length))
    const smallMs = best(small ?? '')
    const largeMs = best(large ?? '')
    return { name, ratio: largeMs / Math.max(smallMs, 0.2), largeMs }
  })
}

function best(text: string): number {
  const rounds = Array.from({ length: 3 }, () => {
    const start = performance.now()
    readDocuments(text)
    return performance.now() - start
  })
  return Math.min(...rounds)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, ratio, largeMs } of measureScaling().sort((a, b) => b.ratio - a.ratio)) {
    console.log(
      `${ratio.toFixed(1).padStart(6)} times for 8 times the text, ${largeMs.toFixed(0).padStart(5)} ms: ${name}`,
    )
  }
}
