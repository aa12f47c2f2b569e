import { promisesOf } from '../promises.ts'
import type { Thread } from '../threads.ts'
import { instantOf, newId, type World } from '../world.ts'
import { html, type Markup, words } from './html.ts'
import { dayInWords, promiseActions } from './words.ts'

/** What this partner has promised and not yet done, and a way to promise more. */
export function promiseSection(world: World, thread: Thread, address: string): Markup {
  const today = instantOf(world).slice(0, 10)
  return section(html`${list(world, openOf(world, thread), address)}
<details><summary>Promise something by a day</summary><form method="post" action="${address}/promises">
<input type="hidden" name="key" value="${newId(world, 'frm')}">
<div class="beside">
<label>What you do <select name="does">${[...promiseActions].map(
    ([does, name]) => html`<option value="${does}">${name}</option>`,
  )}</select></label>
<label>By <input type="date" name="dueOn" min="${today}" required></label>
<label>What exactly <input name="what" maxlength="200" placeholder="such as 40 cartons"></label>
</div>
<label>Anything to add <textarea name="text" rows="2" maxlength="5000"></textarea></label>
<button class="primary">Promise</button></form></details>`)
}

/** The same where nothing more can be promised; nothing where nothing is open. */
export function openPromises(world: World, thread: Thread, address: string): Markup | undefined {
  const open = openOf(world, thread)
  return open.length === 0 ? undefined : section(list(world, open, address))
}

const section = (content: Markup): Markup =>
  html`<section aria-labelledby="promises"><h2 id="promises">Promises</h2>${content}</section>`

const openOf = (world: World, thread: Thread) => promisesOf(world, thread.id).filter(({ state }) => state === 'open')

function list(world: World, open: ReturnType<typeof openOf>, address: string): Markup {
  const today = instantOf(world).slice(0, 10)
  return html`<ul class="steps" data-live="promises">${open.map(
    ({ promise, action, dueOn }) => html`<li class="card" data-key="${promise}"><p class="lead">${words(action)}</p>
<p class="${dueOn < today ? 'finding' : 'quiet'}">${dueOn < today ? 'Was due' : 'By'} ${dayInWords(dueOn)}</p>
<div class="choices">${end(address, promise, 'kept', `Done: ${action}`, 'Done')}${end(address, promise, 'withdrawn', `Take back: ${action}`, 'Take it back')}</div></li>`,
  )}</ul>`
}

const end = (address: string, promise: string, state: 'kept' | 'withdrawn', name: string, label: string): Markup =>
  html`<form method="post" action="${address}/promise-ends"><input type="hidden" name="key" value="${promise}.${state}">
<input type="hidden" name="promise" value="${promise}"><input type="hidden" name="state" value="${state}">
<button aria-label="${name}">${label}</button></form>`
