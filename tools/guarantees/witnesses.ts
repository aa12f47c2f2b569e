import fc from 'fast-check'
import { actNoteText, readAct } from '../../src/trading-grid/contract/act.ts'
import { readCase } from '../../src/trading-grid/contract/operations/case-operations.ts'
import { approving, begin } from './approvals.ts'
import { Broken, type Chapter, must, mustEqual } from './guarantee.ts'
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
        const deed = approving(record)
        const act = await player.start(deed, approver)
        if (act.state !== 'awaiting-witness')
          throw new Broken(`an approver’s decision is ${act.state}${'detail' in act ? `: ${act.detail}` : ''}`)
        const announced = player.wordsOf(deed)
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
        record.signed(deed, approver.id)
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
        const deed = approving(record)
        const mayDecide = record.approval(deed.approval)?.mayDecide ?? []
        const others = ground.signedIn.filter(({ id }) => !mayDecide.some(({ agentId }) => agentId === id))
        for (const person of [requester, ...others, ground.agent]) {
          const act = await player.start(deed, person)
          must(!('nonce' in act), `${person.name} may not decide, and gets the nonce of a decision`)
        }
        const first = await player.start(deed, approver)
        const second = await player.start({ ...deed, decision: 'rejected' }, approver)
        must('nonce' in second, `an approver who begins again gets no nonce: ${second.state}`)
        const { state } = await ground.caller.done(readAct, { path: { act: first.id } })
        must(state !== 'awaiting-witness', 'one person has two decisions about one approval under way')
      },
    },
    {
      says: 'wants the note of a decision announced in words that say which decision it is',
      needs: 'approvals',
      check: async (ground) => {
        const { player, record, approver } = await begin(ground)
        const { status } = await player.announce(approving(record), approver, 'Thank you, I will see to it.')
        mustEqual(status, 422, 'the answer to a decision whose note does not name it')
        const opposite = player.wordsOf({ ...approving(record), decision: 'rejected' })
        const contrary = await player.announce(approving(record), approver, opposite)
        mustEqual(contrary.status, 422, 'the answer to an approval whose note says that it is rejected')
      },
    },
  ],
}
