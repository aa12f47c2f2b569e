import type { Proposal } from '../../../src/trading-grid/contract/case.ts'
import { proposals } from '../cases/case-parts.ts'
import type { Thread } from '../threads.ts'
import { newId, type World } from '../world.ts'
import { html, type Markup, words } from './html.ts'
import { proposalKinds, proposalStates, timeInWords } from './words.ts'

/** How both sides would settle it: the partner answers ours, takes its own back, and proposes. */
export function proposalSection(world: World, thread: Thread, address: string, timeZone: string): Markup {
  const made = proposals.of(world, thread.id)
  const currency = made.findLast(({ amount }) => amount !== undefined)?.amount?.currency ?? 'USD'
  return html`<section aria-labelledby="proposals"><h2 id="proposals">Proposals</h2>
<ol class="steps" data-live="proposals">${made.map((each) => proposalItem(each, address, timeZone, currency))}</ol>
<details><summary>Make a proposal</summary>${proposalForm(address, newId(world, 'frm'), currency)}</details>
</section>`
}

function proposalItem(proposal: Proposal, address: string, timeZone: string, currency: string): Markup {
  const { id, by, at, state, text, version } = proposal
  const key = `${id}.${version}`
  const answer = (answered: 'accepted' | 'declined' | 'withdrawn', label: string, main = false) =>
    html`<form method="post" action="${address}/proposal-answers">
<input type="hidden" name="key" value="${key}.${answered}"><input type="hidden" name="proposal" value="${id}">
<input type="hidden" name="state" value="${answered}"><button${main && html` class="primary"`}>${label}</button></form>`
  return html`<li class="card ${state}" data-key="${key}"><p class="by">${words(by.name)}
<time datetime="${at}">${timeInWords(at, timeZone)}</time> <span class="tag">${proposalStates[state]}</span></p>
<p class="lead">${proposalKinds[proposal.kind]}${amountInWords(proposal)}</p><p class="prose">${words(text)}</p>
${state === 'open' && by.side === 'partner' && html`<div class="choices">${answer('withdrawn', 'Withdraw the proposal')}</div>`}
${
  state === 'open' &&
  by.side === 'us' &&
  html`<div class="choices">${answer('accepted', 'Accept the proposal', true)}${answer('declined', 'Decline')}</div>
<details><summary>Answer with another proposal</summary>${proposalForm(address, key, currency, id)}</details>`
}</li>`
}

const amountInWords = ({ amount }: Proposal): string => (amount ? `: ${amount.amount} ${amount.currency}` : '')

const proposalForm = (
  address: string,
  key: string,
  currency: string,
  counterTo = '',
): Markup => html`<form method="post" action="${address}/proposals">
<input type="hidden" name="key" value="${key}"><input type="hidden" name="counterTo" value="${counterTo}">
<div class="beside">
<label>What should happen <select name="kind">${Object.entries(proposalKinds).map(
  ([kind, name]) => html`<option value="${kind}">${name}</option>`,
)}</select></label>
<label>Amount <input name="amount" inputmode="decimal" maxlength="20" placeholder="1240.00"></label>
<label>Currency <input name="currency" value="${currency}" maxlength="3" autocapitalize="characters"></label>
</div>
<label>In your words <textarea name="text" rows="3" required maxlength="200000"></textarea></label>
<button class="primary">Propose</button></form>`
