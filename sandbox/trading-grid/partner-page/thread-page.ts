import { DocumentKind } from '../../../src/trading-grid/contract/document.ts'
import { requestsOf } from '../document-requests.ts'
import { documentsSentIn, inWords } from '../partner-posts.ts'
import { capabilitiesOf } from '../settings.ts'
import { groupsOfThread, isOpen, type Thread, threadReferences } from '../threads.ts'
import { newId, type World } from '../world.ts'
import { onboardingSection } from './case-section.ts'
import type { Person } from './conversations.ts'
import { html, type Markup, words } from './html.ts'
import { homeOf } from './layout.ts'
import type { Notice } from './notices.ts'
import { openPromises, promiseSection } from './promise-section.ts'
import { proposalSection } from './proposal-section.ts'
import { timeline } from './timeline.ts'
import { clockInWords, dayInWords, documentKinds, kindInWords, referenceInWords, states } from './words.ts'

export function threadPage(world: World, person: Person, thread: Thread, notice: Notice | undefined): Markup {
  const home = homeOf({ partner: person.partner, person: person.name })
  const mayWrite = thread.state !== 'withdrawn'
  const ids = groupsOfThread(world, thread)
  const groups = person.partner.groups.filter(({ id }) => ids.includes(id))
  const members = [...new Set(groups.flatMap((group) => group.members.map(({ name }) => name)))]
  return html`<nav><a href="${home}">All conversations</a></nav>
<h1>${words(thread.subject)}</h1>
<div class="facts" data-live="facts">
<p data-key="state"><span class="state ${thread.state}">${states[thread.state]}</span> ${clock(world, person, thread)}</p>
<p data-key="numbers">${thread.label}${threadReferences(world, thread.id).map(
    (reference) => html` · ${words(referenceInWords(reference))}`,
  )}</p>
<p data-key="group">Seen by ${words(groups.map(({ name }) => name).join(', '))}: ${members.map(
    (name, index) => html`${index > 0 && ', '}${words(name)}`,
  )}</p>
</div>
${notice && html`<div class="notice" role="status">${notice.sentences.map((sentence) => html`<p>${words(sentence)}</p>`)}</div>`}
${timeline(world, person, thread.id, { mayChange: mayWrite })}
<p class="quiet" data-connection hidden>No connection at the moment. What is shown may be old; trying again.</p>
${mayWrite ? requests(world, thread, home) : undefined}
${mayWrite ? caseSections(world, person, thread, `${home}/threads/${thread.id}`) : undefined}
${mayWrite ? answerForm(world, thread, home, notice?.text ?? '') : html`<p class="gone">This conversation was withdrawn. Nothing more can be sent.</p>`}`
}

function caseSections(world: World, person: Person, thread: Thread, address: string): Markup | undefined {
  // What was promised is still to be done, however the conversation ended.
  if (!isOpen(thread)) return openPromises(world, thread, address)
  return html`${thread.kind === 'onboarding' && onboardingSection(world, thread, address)}${
    thread.kind === 'dispute' && proposalSection(world, thread, address, person.partner.calendar.timeZone)
  }${promiseSection(world, thread, address)}`
}

export function clock(world: World, person: Person, thread: Thread): Markup | undefined {
  if (!thread.clock || !isOpen(thread)) return undefined
  const { mood, text } = clockInWords(thread.clock, world.clock.now(), person.partner.calendar.timeZone)
  return html`<span class="clock ${mood}">${text}</span>`
}

function requests(world: World, thread: Thread, home: string): Markup {
  const open = requestsOf(world, thread.id).filter(({ state }) => state === 'open')
  return html`<div data-live="requests">${open.map(
    ({ id, kind, text, dueOn, rules }) => html`<section class="request" data-key="${id}">
<h2>Please send: ${words(kindInWords(kind))}</h2>
<p class="prose">${words(text)}</p>
<ul>${dueOn !== undefined && html`<li>By ${dayInWords(dueOn)}</li>`}
${rules.orderNumber !== undefined && html`<li>For order ${words(rules.orderNumber)}</li>`}
${rules.shipTo !== undefined && html`<li>Ship-to ${words(rules.shipTo)}</li>`}
${rules.notBefore !== undefined && html`<li>Not dated before ${dayInWords(rules.notBefore)}</li>`}</ul>
<form method="post" action="${home}/threads/${thread.id}/posts" enctype="multipart/form-data">
<input type="hidden" name="key" value="${id}"><input type="hidden" name="request" value="${id}">
<input type="hidden" name="kind" value="${DocumentKind.safeParse(kind).data ?? 'other'}">
<label>Order number on it <input name="order" value="${rules.orderNumber ?? orderNumbers(world, thread)}" maxlength="80"></label>
<label>File <input type="file" name="files" required></label>
<button>Send this document</button>
</form></section>`,
  )}</div>`
}

function answerForm(world: World, thread: Thread, home: string, text: string): Markup {
  const { maxDocumentBytes } = capabilitiesOf(world)
  const own = documentsSentIn(world, thread)
  return html`<form class="answer" method="post" action="${home}/threads/${thread.id}/posts" enctype="multipart/form-data">
<h2>Answer</h2>
<input type="hidden" name="key" value="${newId(world, 'frm')}">
<label for="text">Your message</label>
<textarea id="text" name="text" rows="5" maxlength="200000">${text === '' ? '' : html`\n${text}`}</textarea>
<label for="files">Files <small>any number, each up to ${inWords(maxDocumentBytes)}</small></label>
<input id="files" type="file" name="files" multiple>
<div class="beside">
<label>What they are <select name="kind">${Object.entries(documentKinds).map(
    ([kind, name]) => html`<option value="${kind}"${kind === 'ship-notice' && html` selected`}>${name}</option>`,
  )}</select></label>
<label>Order number <input name="order" value="${orderNumbers(world, thread)}" maxlength="400"></label>
<label>Its own number <input name="number" maxlength="80" placeholder="such as SHP7002"></label>
${
  own.length > 0 &&
  html`<label>New version of <select name="replaces"><option value="">nothing, it is new</option>${own.map(
    ({ id, name, version }) => html`<option value="${id}">${name} (version ${version})</option>`,
  )}</select></label>`
}
</div>
<button class="primary">Send</button>
</form>`
}

function orderNumbers(world: World, thread: Thread): string {
  const orders = threadReferences(world, thread.id).filter(({ kind }) => kind === 'order')
  return orders.map(({ value }) => value).join(', ')
}
