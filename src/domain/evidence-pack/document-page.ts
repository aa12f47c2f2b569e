import type { TradeDocument } from '../trade/trade-document.ts'
import type { NamedParty } from '../trade/trade-facts.ts'
import type { Line, LineOfOrder } from '../trade/trade-line.ts'
import { facts, foreign, type Html, html, table } from './html.ts'
import { say } from './pack-sentences.ts'
import { coded, linkTo, type PackPrint, page } from './page.ts'
import type { PackItem } from './plan-items.ts'
import { utc } from './utc.ts'

/** A segment in the words of its standard. */
export type SpelledSegment = {
  tag: string
  name: string
  elements: { code: string; name: string; value: string; meaning?: string | undefined }[]
}

/** What a document says, as a reader without its program can take it in. */
export type ReadableDocument =
  | { form: 'trade'; documents: TradeDocument[]; segments: SpelledSegment[]; segmentsInAll: number }
  | { form: 'table'; rows: string[][]; rowsInAll: number }
  | { form: 'text'; text: string }

const UP = '../'

/** A document laid out to be read. The file as it came stands beside it. */
export function documentPage(print: PackPrint, item: PackItem, readable: ReadableDocument): string {
  const { words } = print
  const title = `${item.number} · ${item.name}`
  return page(
    print,
    title,
    html`<h1>${item.number} · ${foreign(item.name)}</h1>
${facts([
  [say(words, 'kind'), html`${coded(print, 'documentKind', item.kind)}`],
  [say(words, 'file'), linkTo(item.file, item.file, UP)],
  [say(words, 'fingerprint'), html`<code>${item.sha256}</code>`],
  ...commentFacts(print, item),
])}
${bodyOf(print, readable)}`,
    UP,
  )
}

function commentFacts({ words }: PackPrint, { source }: PackItem): [string, Html][] {
  if (source.kind !== 'comment') return []
  return [
    [say(words, 'source'), html`${say(words, 'source.comment', { ticket: source.ticket })}`],
    [say(words, 'by'), foreign(source.author)],
    [say(words, 'at'), html`${utc(source.at)}`],
    [say(words, 'who'), html`${say(words, source.public ? 'public' : 'internal')}`],
  ]
}

function bodyOf(print: PackPrint, readable: ReadableDocument): Html {
  const { words } = print
  switch (readable.form) {
    case 'text':
      return html`<pre dir="auto">${readable.text}</pre>`
    case 'table': {
      const [head = [], ...rows] = readable.rows
      const shown = rows.map((row) => row.map(foreign))
      return html`${table(head, shown, say(words, 'text'))}${left(print, readable.rowsInAll - readable.rows.length)}`
    }
    case 'trade':
      return html`${readable.documents.map((document) => tradeDocument(print, document))}${segments(print, readable)}`
  }
}

/** What was too long is in the file itself; nothing is passed over in silence. */
function left({ words }: PackPrint, count: number): Html | undefined {
  return count > 0 ? html`<p class="soft">${say(words, 'linesLeft', { count })}</p>` : undefined
}

function tradeDocument(print: PackPrint, document: TradeDocument): Html {
  const { words } = print
  const money = (amount: string | undefined) =>
    amount === undefined ? undefined : html`${amount} ${document.currency}`
  return html`<h2>${coded(print, 'documentKind', document.kind)} ${foreign(document.number)}</h2>
${document.test ? html`<p><strong>${say(words, 'testDocument')}</strong></p>` : undefined}
${facts([
  [say(words, 'sender'), foreign(document.sender.name ?? document.sender.id)],
  [say(words, 'receiver'), foreign(document.receiver.name ?? document.receiver.id)],
  [say(words, 'sent'), foreign(document.sentAt)],
  [
    say(words, 'column.order'),
    document.orderNumbers.length === 0 ? undefined : foreign(document.orderNumbers.join(', ')),
  ],
  [say(words, 'total'), money('total' in document ? document.total : undefined)],
  [say(words, 'amount'), money('amount' in document ? document.amount : undefined)],
  [say(words, 'state'), 'status' in document ? html`${coded(print, 'ackStatus', document.status)}` : undefined],
  ...document.dates.map(
    ({ meaning, code, at }) =>
      [meaning === 'other' ? code : coded(print, 'dateMeaning', meaning), foreign(at)] as const,
  ),
  ...document.references.map(
    ({ meaning, code, value }) =>
      [meaning === 'other' ? code : coded(print, 'referenceMeaning', meaning), foreign(value)] as const,
  ),
])}
${document.notes.map((note) => html`<p class="said" dir="auto">${note}</p>\n`)}${parties(print, document.parties)}${
  'lines' in document ? lines(print, document.lines) : undefined
}`
}

function parties(print: PackPrint, parties: NamedParty[]): Html | undefined {
  if (parties.length === 0) return undefined
  const { words } = print
  const rows = parties.map(({ role, name, id, address }) => [
    html`${coded(print, 'party', role)}`,
    foreign([name, ...(address ?? [])].filter(Boolean).join(', ')),
    foreign(id),
  ])
  return table([say(words, 'who'), say(words, 'name'), say(words, 'column.code')], rows, say(words, 'parties'))
}

function lines(print: PackPrint, lines: (Line | LineOfOrder)[]): Html | undefined {
  if (lines.length === 0) return undefined
  const { words } = print
  const rows = lines.map((line) => [
    foreign(line.line),
    foreign('orderNumber' in line ? (line.orderNumber ?? '') : ''),
    foreign(line.ids.map(({ value }) => value).join(', ')),
    foreign(line.description ?? ''),
    foreign(`${line.quantity} ${line.unit}`),
    foreign(line.price ?? ''),
    foreign(line.amount ?? ''),
  ])
  const head = [
    say(words, 'column.line'),
    say(words, 'column.order'),
    say(words, 'column.item'),
    say(words, 'column.description'),
    say(words, 'column.quantity'),
    say(words, 'column.price'),
    say(words, 'amount'),
  ]
  return table(head, rows, say(words, 'column.line'))
}

function segments(print: PackPrint, { segments, segmentsInAll }: Extract<ReadableDocument, { form: 'trade' }>): Html {
  const { words } = print
  const rows = segments.flatMap(({ tag, name, elements }) => [
    [html`<strong>${tag}</strong>`, html`<strong>${name}</strong>`, html``, html``],
    ...elements.map((one) => [html`${one.code}`, html`${one.name}`, foreign(one.value), foreign(one.meaning ?? '')]),
  ])
  const head = (['column.segment', 'name', 'column.value', 'column.meaning'] as const).map((one) => say(words, one))
  return html`<h2>${say(words, 'segments')}</h2>\n${table(head, rows, say(words, 'segments'))}${left(print, segmentsInAll - segments.length)}`
}
