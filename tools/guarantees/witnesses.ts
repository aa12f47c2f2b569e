import fc from 'fast-check'
import { actNoteText, readAct } from '../../src/trading-grid/contract/act.ts'
import { readCase } from '../../src/trading-grid/contract/operations/case-operations.ts'
import { approving, begin } from './approvals.ts'
import type { Chapter } from './guarantee.ts'
import { Broken, must, mustEqual } from './must.ts'
import { foreignNotes } from './witness-notes.ts'

/** Each writes a note, and Zendesk takes 30 of one user in ten minutes. */
const RUNS = 12
const LOOKS = 8
const LOOK_AGAIN_MS = 1_000

export const witnesses: Chapter = {
  title: 'Witnesses',
  guarantees: [
    {
      says: 'takes a quoted nonce for no witness, whatever the note around it and its marker are',
      needs: 'approvals',
      check: async (ground) => {
        const { thread, player, record, approver } = await begin(ground)
        const action = approving(record)
        const act = await player.start(action, approver)
        if (act.state !== 'awaiting-witness')
          throw new Broken(`an approver’s decision is ${act.state}${'detail' in act ? `: ${act.detail}` : ''}`)
        const announced = player.wordsOf(action, approver)
        const seed = Math.floor(Math.random() * 2 ** 31)
        const property = fc.asyncProperty(foreignNotes(act, announced), async ({ text, marker }) => {
          await approver.note(ground.ticket.id, text, marker)
          mustEqual((await player.look(act)).state, 'awaiting-witness', 'the act')
        })
        const found = await fc.check(property, { seed, numRuns: RUNS, endOnFailure: true })
        if (found.failed) {
          const because = found.errorInstance instanceof Error ? found.errorInstance.message : 'it failed'
          throw new Broken(`${because}, after the note ${JSON.stringify(found.counterexample)} (seed ${seed})`)
        }
        const { approvals } = await ground.caller.done(readCase, { path: { thread } })
        must(
          approvals.every(({ state }) => state === 'pending'),
          `an approval was decided without its note (seed ${seed})`,
        )

        await approver.note(ground.ticket.id, actNoteText(act, announced), { v: 1, act: act.id, nonce: act.nonce })
        record.signed(action, approver.id)
        for (let look = 1; (await player.look(act)).state === 'awaiting-witness'; look += 1) {
          must(look < LOOKS, `the act’s own note is no witness after the others (seed ${seed})`)
          await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
        }
        await record.mustHold()
      },
    },
    {
      says: 'gives the nonce of a decision only for who may decide, and has one of each person under way',
      needs: 'approvals',
      check: async (ground) => {
        const { player, record, requester, approver } = await begin(ground)
        const action = approving(record)
        const mayDecide = record.approval(action.approval)?.mayDecide ?? []
        const others = ground.signedIn.filter(({ id }) => !mayDecide.some(({ agentId }) => agentId === id))
        for (const person of [requester, ...others, ground.agent]) {
          const act = await player.start(action, person)
          must(!('nonce' in act), `${person.name} may not decide, and gets the nonce of a decision`)
        }
        const first = await player.start(action, approver)
        const second = await player.start({ ...action, decision: 'rejected' }, approver)
        must('nonce' in second, `an approver who begins again gets no nonce: ${second.state}`)
        const { state } = await ground.caller.done(readAct, { path: { act: first.id } })
        must(state !== 'awaiting-witness', 'one person has two decisions about one approval under way')
      },
    },
    {
      says: 'wants the note of an act announced in the sentence that says what is done, where and by whom',
      needs: 'approvals',
      check: async (ground) => {
        const { player, record, requester, approver } = await begin(ground)
        const action = approving(record)
        const own = player.wordsOf(action, approver)
        const subject = record.approval(action.approval)?.subject ?? ''
        const others: [string, string][] = [
          ['does not name it', 'Thank you, I will see to it.'],
          ['says that it is rejected', player.wordsOf({ ...action, decision: 'rejected' }, approver)],
          ['denies it', own.replace(' approves ', ' never approves ')],
          ['names somebody else', player.wordsOf(action, requester)],
          ['says more than the decision', `${own}\nBut wait for me.`],
          ['names another subject', own.replace(subject, 'Something else')],
        ]
        for (const [what, note] of others) {
          const { status } = await player.announce(action, approver, note)
          mustEqual(status, 422, `the answer to an approval whose note ${what}`)
        }
        const withdrawal = { kind: 'withdraw-approval' as const, approval: action.approval, reason: 'A check.' }
        const { status } = await player.announce(withdrawal, requester, 'Have a nice day')
        mustEqual(status, 422, 'the answer to a withdrawal whose note does not name it')
      },
    },
    {
      says: 'makes nobody the one who did it by words that name another agent, where metadata is dropped',
      needs: 'approvals',
      check: async (ground) => {
        const { player, record, requester, approver } = await begin(ground)
        const action = approving(record)
        const act = await player.start(action, approver)
        if (act.state !== 'awaiting-witness') throw new Broken(`an approver’s decision is ${act.state}`)
        await requester.note(ground.ticket.id, actNoteText(act, player.wordsOf(action, approver)))
        for (let look = 1; look <= 2; look += 1) {
          const { state } = await player.look(act)
          mustEqual(state, 'awaiting-witness', 'the act whose words somebody else has pasted')
          await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
        }
      },
    },
  ],
}
