import { foreign, type Html, html, table } from './html.ts'
import type { PackContents, PackedItem } from './pack-contents.ts'
import { mentionedDocuments, textOf } from './pack-event.ts'
import { say } from './pack-sentences.ts'
import { coded, entryLink, linkTo, type PackPrint, page } from './page.ts'
import { utc } from './utc.ts'

/** When the other side's systems said that they had received what was sent, and what they thought of it. */
export function acknowledgmentsPage(print: PackPrint, contents: PackContents): string {
  const { words } = print
  const entries = contents.events.filter(({ type }) => type === 'acknowledgment')
  const rows = entries.map((event) => [
    entryLink(words, event.seq),
    html`${utc(event.at)}`,
    html`${mentionedDocuments(event).map(({ name, sha256 }) => nameOf(contents.items, name, sha256))}`,
    foreign(textOf(event.body, 'status') ?? say(words, 'stub')),
    foreign(textOf(event.body, 'text') ?? ''),
  ])
  const files = contents.items.filter(({ kind }) => kind === 'acknowledgment' || kind === 'application-advice')
  const head = (['entry', 'at', 'document', 'state', 'text'] as const).map((one) => say(words, one))
  const title = say(words, 'acknowledgments')
  const none = rows.length + files.length === 0 ? html`<p>${say(words, 'none')}</p>` : undefined
  return page(
    print,
    title,
    html`<h1>${title}</h1>\n${none}${rows.length > 0 ? table(head, rows, title) : undefined}${
      files.length > 0 ? html`<h2>${say(words, 'documents')}</h2>\n${itemTable(print, files)}` : undefined
    }`,
  )
}

/** What the trail speaks of and the pack does not have, each with the reason. */
export function missingPage(print: PackPrint, { items }: PackContents): string {
  const title = say(print.words, 'missing')
  return page(print, title, html`<h1>${title}</h1>\n${missingTable(print, items)}`)
}

export function missingTable(print: PackPrint, items: PackedItem[]): Html {
  const { words } = print
  const rows = items.flatMap((item) =>
    item.packed
      ? []
      : [
          [
            html`${item.number}`,
            foreign(item.name),
            html`${coded(print, 'documentKind', item.kind)}`,
            html`${say(words, `missing.${item.because}`)}`,
            entriesOf(item),
            html`<code>${item.sha256}</code>`,
          ],
        ],
  )
  if (rows.length === 0) return html`<p>${say(words, 'nothingMissing')}</p>`
  const head = (['number', 'name', 'kind', 'reason', 'entries', 'fingerprint'] as const).map((one) => say(words, one))
  return table(head, rows, say(words, 'missing'))
}

/** The documents of the pack: to read, as they came, and by what they can be recognised. */
export function itemTable(print: PackPrint, items: PackedItem[]): Html {
  const { words } = print
  const rows = items.map((item) => [
    html`${item.number}`,
    item.packed ? linkTo(item.readable ?? item.file, foreign(item.name)) : foreign(item.name),
    html`${coded(print, 'documentKind', item.kind)}`,
    item.packed ? linkTo(item.file, say(words, 'asReceived')) : html`${say(words, `missing.${item.because}`)}`,
    sourceOf(print, item),
    entriesOf(item),
    html`<code>${item.sha256}</code>`,
  ])
  const head = (['number', 'name', 'kind', 'file', 'source', 'entries', 'fingerprint'] as const).map((one) =>
    say(words, one),
  )
  return table(head, rows, say(words, 'documents'))
}

function sourceOf({ words }: PackPrint, { source }: PackedItem): Html {
  switch (source.kind) {
    case 'document':
      return source.importedFrom === undefined
        ? html`${say(words, 'source.document')}`
        : html`${say(words, 'source.imported', { ticket: source.importedFrom })}`
    case 'comment':
      return html`${say(words, 'source.comment', { ticket: source.ticket })}`
    case 'unknown':
      return html`${say(words, 'source.unknown')}`
  }
}

/** Something that is spoken of again and again is found by its first entries. */
const ENTRIES_AT_MOST = 5

function entriesOf({ seqs }: PackedItem): Html {
  const shown = seqs
    .slice(0, ENTRIES_AT_MOST)
    .map((seq, index) => html`${index > 0 ? ', ' : undefined}<a href="timeline.html#e${seq}">${seq}</a>`)
  return html`${shown}${seqs.length > ENTRIES_AT_MOST ? ' …' : undefined}`
}

function nameOf(items: PackedItem[], name: string, sha256: string): Html {
  const item = items.find((one) => one.sha256 === sha256)
  return html`${item?.packed ? linkTo(item.readable ?? item.file, foreign(name)) : foreign(name)} `
}
