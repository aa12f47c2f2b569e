import * as z from 'zod/mini'
import { Proposal } from '../../../src/trading-grid/contract/case.ts'
import { DocumentKind } from '../../../src/trading-grid/contract/document.ts'
import { Day } from '../../../src/trading-grid/contract/primitives.ts'
import { partnerActor } from '../actors.ts'
import { movePartnersStep, receiveRequired } from '../cases/partner-moves.ts'
import { endProposal, makeProposal } from '../cases/proposals.ts'
import { requireOpen } from '../cases/stored-case.ts'
import { sha256Of } from '../chain.ts'
import { whyTooLarge } from '../partner-posts.ts'
import { stateForbids } from '../problem.ts'
import { endPromise, makePromise } from '../promises.ts'
import { afterPartners, requireConversation } from '../thread-changes.ts'
import { isOpen, type Thread } from '../threads.ts'
import type { World } from '../world.ts'
import type { Person } from './conversations.ts'
import { Count, field, filesOf, once, parsed } from './form.ts'
import { promiseActions } from './words.ts'

const PromiseAction = z.enum([...promiseActions.keys()])

type Sent = { world: World; person: Person; thread: Thread; form: FormData }

const forms = {
  steps: async ({ world, person, thread, form }) => {
    const [step, state] = [field(form, 'step'), field(form, 'state') === 'done' ? 'done' : 'waiting'] as const
    const missing = field(form, 'text')
    once(world, field(form, 'key'), [thread.id, person.name, step, state, missing], () =>
      movePartnersStep(world, thread, person.name, { step, state, missing, version: parsed(form, 'version', Count) }),
    )
  },
  'required-documents': async ({ world, person, thread, form }) => {
    const [file] = await filesOf(form)
    const kind = DocumentKind.safeParse(field(form, 'kind')).data
    if (!file || !kind) throw stateForbids('Choose a file, then send.')
    const reason = whyTooLarge(world, file)
    if (reason !== undefined) throw stateForbids(`“${file.name}” was not sent. ${reason}`)
    once(world, field(form, 'key'), [thread.id, person.name, kind, sha256Of(file.bytes)], () =>
      receiveRequired(world, thread, person.name, kind, file),
    )
  },
  proposals: async ({ world, person, thread, form }) => {
    const kind = Proposal.shape.kind.safeParse(field(form, 'kind')).data ?? 'other'
    const text = field(form, 'text')
    const amount = amountOf(field(form, 'amount'), field(form, 'currency'))
    const counterTo = field(form, 'counterTo')
    requireDispute(thread)
    once(world, field(form, 'key'), [thread.id, person.name, kind, text, amount, counterTo], () => {
      makeProposal(world, thread, partnerActor(person.name), {
        kind,
        text,
        ...(amount === undefined ? {} : { amount }),
        ...(counterTo === '' ? {} : { counterTo }),
      })
      afterPartners(world, thread.id, false)
    })
  },
  'proposal-answers': async ({ world, person, thread, form }) => {
    const state = parsed(form, 'state', z.enum(['accepted', 'declined', 'withdrawn']))
    const proposal = field(form, 'proposal')
    const text = field(form, 'text')
    requireDispute(thread)
    once(world, field(form, 'key'), [thread.id, person.name, proposal, state, text], () => {
      endProposal(world, thread, partnerActor(person.name), proposal, state, text)
      afterPartners(world, thread.id, false)
    })
  },
  promises: async ({ world, person, thread, form }) => {
    const does = parsed(form, 'does', PromiseAction)
    const what = field(form, 'what').trim()
    const dueOn = Day.safeParse(field(form, 'dueOn')).data
    if (dueOn === undefined) throw stateForbids('Choose the day by which you do it.')
    requireOpen(thread)
    const action = [promiseActions.get(does) ?? '', ...(what === '' ? [] : [what])].join(': ')
    const text = field(form, 'text')
    once(world, field(form, 'key'), [thread.id, person.name, action, dueOn, text], () => {
      makePromise(world, thread.id, partnerActor(person.name), { action, dueOn, text })
      afterPartners(world, thread.id, false)
    })
  },
  'promise-ends': async ({ world, person, thread, form }) => {
    const state = field(form, 'state') === 'kept' ? 'kept' : 'withdrawn'
    const promise = field(form, 'promise')
    requireConversation(thread)
    once(world, field(form, 'key'), [thread.id, person.name, promise, state], () => {
      endPromise(world, thread.id, partnerActor(person.name), promise, state)
      // What was promised before the end does not begin it anew.
      if (isOpen(thread)) afterPartners(world, thread.id, false)
    })
  },
} satisfies Record<string, (sent: Sent) => Promise<void>>

/** What a partner does beside writing, by the end of its form’s address. A refusal is thrown as a problem. */
export const caseForms = new Map<string, (sent: Sent) => Promise<void>>(Object.entries(forms))

function requireDispute(thread: Thread): void {
  requireOpen(thread)
  if (thread.kind !== 'dispute') throw stateForbids('Nothing is disputed in this conversation.')
}

/** As people write it: `750`, `1,240.00`, `1 240,00`. */
function amountOf(written: string, currency: string) {
  const text = written.replace(/[\s\u00A0$€£]/g, '')
  if (text === '') return undefined
  const plain = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text)
    ? text.replaceAll(',', '')
    : text.replace(
        /^(\d{1,3}(\.\d{3})*|\d+),(\d{1,2})$/,
        (_, whole: string, _groups, cents: string) => `${whole.replaceAll('.', '')}.${cents}`,
      )
  const code = currency.trim().toUpperCase()
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) throw stateForbids('Write the amount as in 1240.00.')
  if (!/^[A-Z]{3}$/.test(code)) throw stateForbids('Write the currency as three letters, as in USD.')
  return { amount: plain, currency: code }
}
