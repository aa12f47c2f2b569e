import { visibleName } from '../../../domain/ticket/plain-text.ts'
import type { Party } from '../../../domain/trade/trade-facts.ts'
import type { Translator } from '../../../i18n/translator.ts'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { chargeInWords } from '../viewer/form/charge-words.ts'
import { amountInWords, basisInWords, quantityInWords } from '../viewer/form/figure-words.ts'
import { namedFacts } from '../viewer/form/named-facts.ts'
import { partyName } from '../viewer/form/party-name.ts'
import type { Sheet } from '../viewer/print/read-for-paper.ts'
import { entryRows } from './entry-rows.ts'
import type { Content, DocumentDefinition } from './pdf-parts.ts'
import { type DrawText, printable } from './printable.ts'

/** A4 less its margins, in points. */
const WIDTH = 515
const SUBTLE = '#68737d'

type Writer = { t: Translator; draw: DrawText }

/** Documents as a customer reads them: one after the other, each on a page of its own. */
export function pdfContent(sheets: Sheet[], summary: DocumentSummary, writer: Writer): DocumentDefinition {
  return {
    pageSize: 'A4',
    pageMargins: [40, 40, 40, 48],
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    info: { producer: 'Trading Grid for Zendesk' },
    content: sheets.map((sheet, index) => ({
      stack: sheetContent(sheet, summary, writer),
      ...(index > 0 && { pageBreak: 'before' as const }),
    })),
    footer: (page, pages) => ({
      columns: [
        printable(visibleName(summary.name), { sizePt: 8, color: SUBTLE, maxWidthPt: WIDTH - 60 }, writer.draw),
        { text: `${page} / ${pages}`, fontSize: 8, color: SUBTLE, alignment: 'right', width: 60 },
      ],
      margin: [40, 12, 40, 0],
    }),
  }
}

const nothing: Content = { text: '' }

function sheetContent({ outlined, lines, segments }: Sheet, summary: DocumentSummary, writer: Writer): Content[] {
  const { t, draw } = writer
  const { document } = outlined
  const { sender, receiver, number, parties, notes } = document
  const kind =
    document.kind === 'invoice' && document.sign < 0 ? t('viewer.creditNote') : t(`documentKind.${document.kind}`)
  const nameOf = (party: Party) => partyName(party, document, summary) ?? party.id
  const text = (value: string, style: Partial<Parameters<typeof printable>[1]> = {}) =>
    printable(value, { maxWidthPt: WIDTH, ...style }, draw)
  return [
    ...(document.test ? [text(t('viewer.testDocument'), { bold: true, color: '#8c232c' })] : []),
    text(`${kind} ${number}`.trim(), { sizePt: 18, bold: true }),
    text(`${nameOf(sender)} – ${nameOf(receiver)}`, { sizePt: 12 }),
    gap(),
    factTable(
      namedFacts(document, t).map(({ name, shown }) => [name, shown]),
      writer,
    ),
    ...(parties.length > 0 ? [gap(), partyTable(document, writer)] : []),
    ...notes.flatMap((note) => [gap(), text(note)]),
    ...(lines.length > 0 ? [gap(), lineTable(outlined.priced, lines, document.currency, writer)] : []),
    ...(segments.length > 0
      ? [
          gap(),
          factTable(
            segments.flatMap(({ tag, name, elements }) => [
              [`${tag} ${name}`, ''],
              ...elements.map(({ explanation: { name: what, value, meaning } }) => [
                what,
                meaning === undefined || meaning === value ? value : `${value} – ${meaning}`,
              ]),
            ]),
            writer,
          ),
        ]
      : []),
    ...entryRows(document, t).flatMap((rows) => [gap(), factTable(rows, writer)]),
    ...totals(outlined, writer),
  ]
}

const gap = (): Content => ({ text: '', margin: [0, 6, 0, 0] })

function factTable(rows: string[][], { draw }: Writer): Content {
  if (rows.length === 0) return { text: '' }
  return {
    layout: 'noBorders',
    table: {
      widths: [150, '*'],
      body: rows.map(([name = '', shown = '']): Content[] => [
        printable(name, { sizePt: 9, color: SUBTLE, bold: shown === '', maxWidthPt: 150 }, draw),
        printable(shown, { maxWidthPt: WIDTH - 165 }, draw),
      ]),
    },
  }
}

function partyTable({ parties }: Sheet['outlined']['document'], { t, draw }: Writer): Content {
  const cells = parties.map((party): Content => {
    const lines = [party.name ?? '', ...(party.address ?? []), party.id].filter(Boolean)
    const role = party.role === 'other' ? t('party.withCode', { code: party.code }) : t(`party.${party.role}`)
    return {
      stack: [
        printable(role, { sizePt: 9, color: SUBTLE, maxWidthPt: 240 }, draw),
        ...lines.map((line) => printable(line, { maxWidthPt: 240 }, draw)),
      ],
      margin: [0, 0, 0, 6],
    }
  })
  const rows: Content[][] = []
  for (let at = 0; at < cells.length; at += 2) rows.push([cells[at] ?? nothing, cells[at + 1] ?? nothing])
  return { layout: 'noBorders', table: { widths: ['50%', '50%'], body: rows } }
}

function lineTable(priced: boolean, lines: Sheet['lines'], currency: string | undefined, { t, draw }: Writer): Content {
  const head = (text: string, alignment: 'left' | 'right' = 'left') =>
    printable(text, { sizePt: 9, color: SUBTLE, alignment, maxWidthPt: 200 }, draw)
  const figure = (text: string) => printable(text, { alignment: 'right', maxWidthPt: 90 }, draw)
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: priced ? [30, '*', 80, 80, 90] : [30, '*', 100],
      body: [
        [
          head(t('viewer.column.line')),
          head(t('viewer.item')),
          head(t('viewer.column.quantity'), 'right'),
          ...(priced ? [head(t('viewer.column.price'), 'right'), head(t('viewer.column.amount'), 'right')] : []),
        ],
        ...lines.map((line): Content[] => {
          const number = ('orderLine' in line ? line.orderLine : undefined) ?? line.line
          const { quantity, unit, price, comesTo, ids } = line
          const basis = basisInWords(line.priceBasis, t)
          const numbers = ids.map(({ scheme, value }) => `${t(`itemId.${scheme}`)} ${value}`).join(' · ')
          return [
            printable(number, { maxWidthPt: 30 }, draw),
            {
              stack: [
                printable(line.description ?? ids.at(0)?.value ?? '', { maxWidthPt: priced ? 200 : 350 }, draw),
                printable(numbers, { sizePt: 8, color: SUBTLE, maxWidthPt: priced ? 200 : 350 }, draw),
              ],
            },
            figure(quantityInWords(quantity, unit, t)),
            ...(priced
              ? [
                  figure(
                    [price === undefined ? '' : amountInWords(price, currency, t), basis].filter(Boolean).join(' '),
                  ),
                  figure(comesTo ? amountInWords(comesTo.amount, currency, t) : ''),
                ]
              : []),
          ]
        }),
      ],
    },
  }
}

function totals({ document }: Sheet['outlined'], { t, draw }: Writer): Content[] {
  const { currency } = document
  const charges = 'charges' in document ? document.charges : []
  const total = 'total' in document ? document.total : undefined
  const { lineTotal, taxTotal } = document.kind === 'invoice' ? document : {}
  const isTaxed = charges.some(({ kind }) => kind === 'tax')
  const rows: [name: string, amount: string | undefined][] = [
    [t('viewer.lineTotal'), lineTotal],
    ...charges.map((charge): [string, string] => [chargeInWords(charge, t), charge.amount]),
    [t('viewer.taxTotal'), isTaxed ? undefined : taxTotal],
    [t('viewer.total'), total],
  ]
  const stated = rows.flatMap(([name, amount]): [string, string][] => (amount === undefined ? [] : [[name, amount]]))
  if (stated.length === 0) return []
  return [
    gap(),
    {
      layout: 'noBorders',
      table: {
        widths: ['*', 110],
        body: stated.map(([name, amount], index): Content[] => {
          const bold = total !== undefined && index === stated.length - 1
          return [
            printable(name, { bold, alignment: 'right', maxWidthPt: 390 }, draw),
            printable(amountInWords(amount, currency, t), { bold, alignment: 'right', maxWidthPt: 110 }, draw),
          ]
        }),
      },
    },
  ]
}
