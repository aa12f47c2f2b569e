import type { OnboardingStep, RequiredDocument } from '../../../src/trading-grid/contract/case.ts'
import { steps } from '../cases/case-parts.ts'
import { headOf, requiredDocumentsOf } from '../cases/stored-case.ts'
import type { Thread } from '../threads.ts'
import type { World } from '../world.ts'
import { html, type Markup, words } from './html.ts'
import { dayInWords, onboardingStates, stepStates } from './words.ts'

/** The partner's own steps and documents on the way to being live. Ours are not for it to see. */
export function onboardingSection(world: World, thread: Thread, address: string): Markup {
  const { state } = headOf(world, thread.id, 'onboarding')
  const own = steps.of(world, thread.id).filter(({ owner }) => owner === 'partner')
  return html`<section aria-labelledby="onboarding"><h2 id="onboarding">Your onboarding</h2>
<div data-live="onboarding"><p data-key="state">Status: <strong>${onboardingStates[state]}</strong></p></div>
<h3>Your steps</h3>
<ol class="steps" data-live="steps">${own.map((step) => stepItem(step, address))}</ol>
${own.length === 0 && html`<p class="quiet">Nothing is yours to do at the moment.</p>`}
<h3>Documents we need from you</h3>
<ul class="steps" data-live="required">${requiredDocumentsOf(world, thread.id).map((each) => documentItem(each, address))}</ul>
<p class="quiet">Bank details never belong in a message or a file here. Enter them in your company profile, under “Payment details”.</p>
</section>`
}

function stepItem(step: OnboardingStep, address: string): Markup {
  const { id, title, state, missing, dueOn, version } = step
  const isOver = state === 'done' || state === 'skipped'
  const key = `${id}.${version}`
  return html`<li class="card ${state}" data-key="${key}"><p class="lead">${words(title)} <span class="tag">${stepStates[state]}</span></p>
${missing !== undefined && html`<p class="prose">${words(missing)}</p>`}
${!isOver && dueOn !== undefined && html`<p class="quiet">By ${dayInWords(dueOn)}</p>`}
${
  !isOver &&
  html`<div class="choices"><form method="post" action="${address}/steps">
<input type="hidden" name="key" value="${key}"><input type="hidden" name="step" value="${id}">
<input type="hidden" name="version" value="${version}"><input type="hidden" name="state" value="done">
<button aria-label="Done: ${title}">Done</button></form>
<details><summary>Something is missing</summary><form method="post" action="${address}/steps">
<input type="hidden" name="key" value="${key}"><input type="hidden" name="step" value="${id}">
<input type="hidden" name="version" value="${version}"><input type="hidden" name="state" value="waiting">
<label>What do you need? <textarea name="text" rows="2" required maxlength="5000"></textarea></label>
<button>Tell</button></form></details></div>`
}</li>`
}

function documentItem(required: RequiredDocument, address: string): Markup {
  const { kind, title, state, expiresOn, mismatch, document } = required
  const key = `${kind}.${state}.${document ?? ''}`
  return html`<li class="card ${state}" data-key="${key}"><p class="lead">${words(title)} <span class="tag">${standing(state, expiresOn)}</span></p>
${mismatch && html`<p class="finding">${words(mismatch.what)}: the document says “${words(mismatch.document)}”, our records say “${words(mismatch.profile)}”.</p>`}
${
  state !== 'accepted' &&
  html`<form method="post" action="${address}/required-documents" enctype="multipart/form-data">
<input type="hidden" name="key" value="${key}"><input type="hidden" name="kind" value="${kind}">
<label>${state === 'received' ? 'Send it again' : 'File'} <input type="file" name="files" required aria-label="File: ${title}"></label>
<button aria-label="Send: ${title}">Send</button></form>`
}</li>`
}

function standing(state: RequiredDocument['state'], expiresOn: string | undefined): string {
  switch (state) {
    case 'missing':
      return 'missing'
    case 'received':
      return 'received, we are checking it'
    case 'accepted':
      return expiresOn === undefined ? 'accepted' : `accepted, good until ${dayInWords(expiresOn)}`
    case 'expired':
      return expiresOn === undefined ? 'expired' : `expired ${dayInWords(expiresOn)}`
    case 'does-not-match':
      return 'does not match our records'
  }
}
