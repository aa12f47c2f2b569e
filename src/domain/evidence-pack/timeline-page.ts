import { facts, foreign, type Html, html } from './html.ts'
import type { PackContents, PackedItem } from './pack-contents.ts'
import {
  amountOf,
  listOf,
  member,
  mentionedDocuments,
  mentionedEvidence,
  type PackEvent,
  textOf,
} from './pack-event.ts'
import { type PackSentence, packSentences, say } from './pack-sentences.ts'
import { coded, linkTo, type PackPrint, page } from './page.ts'
import { proofOf, sideOf } from './people-page.ts'
import { utc } from './utc.ts'

/** Every entry up to the cut, in order, with all that was said. */
export function timelinePage(print: PackPrint, contents: PackContents): string {
  const items = new Map<number, PackedItem[]>()
  for (const item of contents.items) for (const seq of item.seqs) items.set(seq, [...(items.get(seq) ?? []), item])
  const entries = contents.events.map((event) => entryOf(print, event, items.get(event.seq) ?? []))
  const title = say(print.words, 'timeline')
  return page(print, title, html`<h1>${title}</h1>\n${entries}`)
}

function entryOf(print: PackPrint, event: PackEvent, items: PackedItem[]): Html {
  const { words } = print
  const marks = [
    ...(event.audience === 'internal' ? [say(words, 'internal')] : []),
    ...(event.automatic ? [say(words, 'automatic')] : []),
  ]
  return html`<article id="e${event.seq}"><h2>${say(words, 'entry')} ${event.seq} · ${titleOf(print, event)}</h2>
<div class="soft">${utc(event.at)} · ${foreign(event.actor.name)} (${sideOf(print, event.actor.side)}) · ${proofOf(print, event.actor)}${marks.length > 0 ? ` · ${marks.join(' · ')}` : ''}</div>
${event.body === undefined ? html`<p class="soft">${say(words, 'stub')}</p>` : bodyOf(print, event, event.body)}${mentioned(event, items)}
<div class="soft mono">${event.hash}</div></article>\n`
}

function titleOf({ words }: PackPrint, { type }: PackEvent): string {
  const sentence = packSentences.find((one) => one === `event.${type}`) ?? 'event.other'
  return say(words, sentence, { type })
}

/** In which list of codes a member of a body is looked up. */
const lists = new Map(
  Object.entries<string>({
    'state-changed from': 'threadState',
    'state-changed to': 'threadState',
    'promise state': 'promise',
    'approval-decided decision': 'approval',
    'onboarding-changed from': 'onboardingState',
    'onboarding-changed to': 'onboardingState',
    'dispute-changed reason': 'disputeReason',
    'document-requested kind': 'documentKind',
    'outcome-recorded kind': 'outcomeKind',
    'proposal kind': 'proposalKind',
    'proposal state': 'proposals.state',
    'step-changed state': 'onboarding.stepState',
  }),
)

function bodyOf(print: PackPrint, { type, body }: PackEvent, known: Record<string, unknown>): Html {
  const { words } = print
  const code = (name: string) => {
    const value = textOf(body, name)
    return value === undefined ? undefined : foreign(coded(print, lists.get(`${type} ${name}`) ?? '', value))
  }
  const plain = (name: string) => {
    const value = textOf(body, name)
    return value === undefined ? undefined : foreign(value)
  }
  const day = (name: string) => {
    const value = textOf(body, name)
    return value === undefined ? undefined : html`${/T/.test(value) ? utc(value) : value}`
  }
  const about = member(body, 'seq') ?? member(body, 'throughSeq') ?? member(body, 'inReplyTo')
  const ticket = member(member(body, 'ticket'), 'id')
  const amount = amountOf(body)
  const [from, to] = [code('from'), code('to')]
  // A dispute's reason is a code; anybody else's is what they wrote.
  const reason = type === 'dispute-changed' ? code('reason') : undefined
  const found: (readonly [PackSentence, Html | undefined])[] = [
    ['subject', plain('subject') ?? plain('title') ?? plain('action')],
    ['kind', code('kind')],
    [
      'state',
      to ? html`${from ? html`${from} → ` : undefined}${to}` : (code('state') ?? code('decision') ?? code('status')),
    ],
    ['amount', amount === undefined ? undefined : foreign(amount)],
    ['reason', reason],
    ['deadline', day('dueOn') ?? day('dueAt') ?? day('deadline')],
    ['of', typeof about === 'number' ? html`<a href="#e${about}">${say(words, 'entry')} ${about}</a>` : undefined],
    ['source', typeof ticket === 'number' ? html`${say(words, 'source.comment', { ticket })}` : undefined],
    ['fingerprint', type === 'exported' ? html`<code>${textOf(body, 'sha256')}</code>` : undefined],
  ]
  const there = found.filter(([, value]) => value !== undefined)
  return html`${there.length === 0 ? undefined : facts(there.map(([name, value]) => [say(words, name), value]))}${said(type, known)}${quotes(print, known)}${findings(known)}`
}

function said(type: string, body: Record<string, unknown>): Html[] {
  const reason = type === 'dispute-changed' ? undefined : textOf(body, 'reason')
  return [textOf(body, 'text'), reason].flatMap((text) =>
    text === undefined || text === '' ? [] : [html`<div class="said" dir="auto">${text}</div>\n`],
  )
}

function quotes({ words }: PackPrint, body: Record<string, unknown>): Html[] {
  return listOf(body, 'quotes').map(
    (
      quote,
    ) => html`<blockquote><div class="soft">${say(words, member(quote, 'public') === true ? 'public' : 'internal')} · ${foreign(textOf(quote, 'author') ?? '')} · ${utc(textOf(quote, 'at') ?? '')}</div>
<div class="said" dir="auto">${textOf(quote, 'text')}</div></blockquote>\n`,
  )
}

function findings(body: Record<string, unknown>): Html[] {
  return listOf(body, 'findings').flatMap((one) => (typeof one === 'string' ? [html`<p>${foreign(one)}</p>\n`] : []))
}

/** Links to what is in the pack; what is not, by its name. */
function mentioned(event: PackEvent, items: PackedItem[]): Html | undefined {
  const mentions = [...mentionedDocuments(event), ...mentionedEvidence(event)]
  if (mentions.length === 0) return undefined
  const rows = mentions.map(({ name, sha256 }) => {
    const item = items.find((one) => one.sha256 === sha256)
    if (item?.packed !== true) return html`<li>${foreign(name)} <code>${sha256}</code></li>\n`
    return html`<li>${linkTo(item.readable ?? item.file, foreign(name))} <code>${sha256}</code></li>\n`
  })
  return html`<ul>${rows}</ul>`
}
