import type { ThreadEvent } from '../../../src/trading-grid/contract/event.ts'
import { findDocument } from '../documents.ts'
import { changesOf } from '../latest.ts'
import { inWords } from '../partner-posts.ts'
import type { World } from '../world.ts'
import { type Person, sharedEvents } from './conversations.ts'
import { html, type Markup, words } from './html.ts'
import { homeOf } from './layout.ts'
import {
  dayInWords,
  kindInWords,
  onboardingStates,
  promiseStates,
  proposalInWords,
  states,
  timeInWords,
} from './words.ts'

type Mention = { id: string; name: string; kind: string; size: number; version: number }
type Changes = ReturnType<typeof changesOf>

/** What both sides said and sent, oldest first. */
export function timeline(world: World, person: Person, thread: string, options: { mayChange: boolean }): Markup {
  const changes = changesOf(world, thread)
  const entries = sharedEvents(world, thread).flatMap((event) => {
    const content = entryContent(world, person, event, changes)
    return content === undefined ? [] : [entry(person, event, changes, content, options.mayChange)]
  })
  return html`<ol class="timeline" data-live="timeline">${entries}</ol>`
}

function entry(person: Person, event: ThreadEvent, changes: Changes, content: Markup, mayChange: boolean): Markup {
  const { timeZone } = person.partner.calendar
  const said = event.type === 'message' || event.type === 'document-shared'
  const withdrawable =
    mayChange && said && event.actor.side === 'partner' && event.body && !changes.get(event.seq)?.withdrawn
  return html`<li class="entry ${event.actor.side} ${said ? 'said' : 'noted'}" data-key="${event.seq}">
<p class="by">${words(event.actor.name)}${event.automatic && event.actor.side !== 'system' && html` <span class="tag">automatic</span>`}
<time datetime="${event.at}">${timeInWords(event.at, timeZone)}</time></p>
${content}
${
  withdrawable &&
  html`<form method="post" action="${homeOf(sessionOf(person))}/threads/${event.thread}/withdrawals" class="quiet">
<input type="hidden" name="seq" value="${event.seq}"><button>Withdraw</button></form>`
}
</li>`
}

const sessionOf = ({ partner, name }: Person) => ({ partner, person: name })

function entryContent(world: World, person: Person, event: ThreadEvent, changes: Changes): Markup | undefined {
  const change = changes.get(event.seq)
  if (event.type === 'edited' || event.type === 'withdrawn') return undefined
  if (!event.body) return html`<p class="gone">This entry was removed.</p>`
  if (change?.withdrawn) return html`<p class="gone">Withdrawn by its sender.</p>`
  const files = (mentions: Mention[]) => documents(world, person, mentions)
  const text = (own: string | undefined) => prose(change?.text ?? own, change?.text !== undefined)
  const { timeZone } = person.partner.calendar

  switch (event.type) {
    case 'message':
      return html`${text(event.body.text)}${event.body.quotes.map(
        (quote) => html`<blockquote><p class="by">${words(quote.author)}
<time datetime="${quote.at}">${timeInWords(quote.at, timeZone)}</time></p>${prose(quote.text)}</blockquote>`,
      )}${files(event.body.documents)}`
    case 'document-shared':
      return html`${text(event.body.text)}${files(event.body.documents)}`
    case 'document-requested':
      return html`<p class="lead">Asks for: ${words(kindInWords(event.body.kind))}${
        event.body.dueOn !== undefined && html`, by ${dayInWords(event.body.dueOn)}`
      }</p>${prose(event.body.text)}`
    case 'document-received':
      return html`<p class="lead">Sent what was asked for</p>${files([event.body.document])}${event.body.findings.map(
        (finding) => html`<p class="finding">${words(finding)}</p>`,
      )}`
    case 'state-changed':
      // Whose turn it is stands at the top of the page; it changes with every message.
      if (event.body.to === 'awaiting-partner' || event.body.to === 'awaiting-us') return undefined
      return html`<p>${states[event.body.to]}${reason(event.body.reason)}</p>`
    case 'clock-changed':
      return html`<p>${
        event.body.paused
          ? 'The time to answer is paused'
          : event.body.dueAt === undefined
            ? 'The time to answer goes on'
            : `The answer is due ${timeInWords(event.body.dueAt, timeZone)}`
      }${reason(event.body.reason)}</p>`
    case 'step-changed':
      return html`<p class="lead">${words(event.body.title)}: ${words(event.body.state)}</p>${prose(event.body.text)}`
    case 'proposal':
      return html`<p class="lead">${words(proposalInWords(event.body.kind, event.body.state))}${
        event.body.amount && ` ${event.body.amount.amount} ${event.body.amount.currency}`
      }</p>${prose(event.body.text)}`
    case 'promise':
      return html`<p class="lead">${promiseStates[event.body.state]}, ${dayInWords(event.body.dueOn)}: ${words(event.body.action)}</p>${prose(event.body.text)}`
    case 'onboarding-changed':
      return html`<p class="lead">Onboarding: ${onboardingStates[event.body.to]}</p>`
    case 'outcome-recorded':
      return html`<p class="lead">Outcome: ${words(event.body.kind)}</p>${prose(event.body.text)}`
    case 'acknowledgment':
      return html`<p class="lead">Checked: ${words(event.body.status === 'does-not-match' ? 'does not match our records' : event.body.status)}</p>${files([event.body.document])}${prose(event.body.text)}`
    case 'reminder-sent':
      return html`${prose(event.body.text)}`
    default:
      return undefined
  }
}

const reason = (text: string | undefined) => text !== undefined && text !== '' && html`: ${words(text)}`

/** Long texts fold: 10,000 lines must not bury what comes after. */
function prose(text: string | undefined, edited = false): Markup | undefined {
  if (!text) return undefined
  const mark = edited && html` <span class="tag">edited</span>`
  const lines = text.split('\n').length
  if (lines <= 60 && text.length <= 6_000) return html`<p class="prose">${words(text)}${mark}</p>`
  const start = text.split('\n').slice(0, 12).join('\n').slice(0, 800)
  return html`<p class="prose">${words(start)} …${mark}</p>
<details><summary>Show all of it (${lines} lines)</summary><p class="prose">${words(text)}</p></details>`
}

function documents(world: World, person: Person, mentions: Mention[]): Markup | undefined {
  if (mentions.length === 0) return undefined
  return html`<ul class="files">${mentions.map((mention) => {
    const scan = findDocument(world, mention.id)?.scan ?? 'pending'
    const about = `${kindInWords(mention.kind)}, ${inWords(mention.size)}${mention.version > 1 ? `, version ${mention.version}` : ''}`
    if (scan !== 'clean') {
      const why = scan === 'infected' ? 'blocked by the virus scan' : 'being scanned'
      return html`<li><span class="name">${words(mention.name)}</span> <small>${about}, ${why}</small></li>`
    }
    const url = `${homeOf(sessionOf(person))}/documents/${mention.id}`
    return html`<li><a class="name" href="${url}" download>${words(mention.name)}</a> <small>${about}</small></li>`
  })}</ul>`
}
