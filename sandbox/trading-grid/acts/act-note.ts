import type { WitnessedAction } from '../../../src/trading-grid/contract/act.ts'
import type { Money } from '../../../src/trading-grid/contract/primitives.ts'
import { knownPartner } from '../partners.ts'
import { invalid } from '../problem.ts'
import { isRestricted } from '../restrictions.ts'
import type { Thread } from '../threads.ts'
import type { World } from '../world.ts'
import { type ActSentences, actSentences, fill } from './act-sentences.ts'
import { approvalsOf } from './approvals.ts'
import { linesBehind, linesOf, startsLike } from './note-lines.ts'

/** What a note says, of which action, and whom it has to name. */
export type ActNote = { action: WitnessedAction; agent: string; note: string }

/** @throws Problem 422 */
export function requireActNote(world: World, thread: Thread, announced: ActNote): void {
  if (isActNote(world, thread, announced)) return
  const detail = 'The note does not say in the sentences of this action what is done, in which thread and by whom.'
  throw invalid([{ pointer: '/note', detail }])
}

/**
 * Whether a note says what an action does, in which thread and by whom. Where an account drops metadata, whoever writes these
 * words signs the action. They are compared with whole sentences: no list of words tells an approval from its denial.
 */
export function isActNote(world: World, thread: Thread, { action, agent, note }: ActNote): boolean {
  const about = { label: thread.label, agent, partner: knownPartner(world, thread.partner).name }
  if (isRestricted(world, thread.id)) {
    return actSentences.some(({ say }) => linesBehind(note, fill(say.restricted, about))?.length === 0)
  }
  const approval =
    'approval' in action ? approvalsOf(world, thread.id).find(({ id }) => id === action.approval) : undefined
  // Refused whatever its note says.
  if ('approval' in action && !approval) return true
  return actSentences.some((sentences) =>
    textsOf(action, { ...about, role: approval?.role ?? '' }, approval, sentences).some((text) => {
      const rest = linesBehind(note, text)
      if (rest === undefined) return false
      return action.kind === 'request-approval' ? isRestOfRequest(rest, action.reason, sentences) : rest.length === 0
    }),
  )
}

type About = { label: string; agent: string; partner: string; role: string }

/** How a note may read, as an amount can be written in more than one way; the note that asks for an approval goes on. */
function textsOf(
  action: WitnessedAction,
  about: About,
  approval: { subject: string; amount?: Money } | undefined,
  { locale, say, outcomes }: ActSentences,
): string[] {
  const reason = 'reason' in action ? fill(say.reason, { reason: action.reason }) : ''
  switch (action.kind) {
    case 'request-approval':
      return linesAbout(action, locale).map((line) => `${fill(say.asked, about)}\n${line}\n`)
    case 'decide-approval':
    case 'withdraw-approval': {
      const head = fill(action.kind === 'decide-approval' ? say[action.decision] : say.withdraw, about)
      return approval ? linesAbout(approval, locale).map((line) => `${head}\n${line}\n${reason}`) : []
    }
    case 'resolve': {
      const { kind, amount, direction, text } = action.outcome
      const what = outcomes[kind]
      const ends = amount
        ? formatsOf(amount, locale).map((money) => fill(say[direction ?? 'amount'], { ...about, what, amount: money }))
        : [what]
      return ends.map((end) => `${fill(say.resolved, about)}\n${end}\n${text}`)
    }
    case 'redact':
      return [fill(say.redacted, { ...about, seq: String(action.seq), reason: action.reason })]
    case 'export':
      return [fill(say.exported, { ...about, seq: String(action.throughSeq) })]
  }
}

const linesAbout = ({ subject, amount }: { subject: string; amount?: Money }, locale: string): string[] =>
  amount ? formatsOf(amount, locale).map((money) => `${subject} · ${money}`) : [subject]

/** As browsers write an amount; not every one of them knows the symbol of every currency. */
const formatsOf = ({ amount, currency }: Money, locale: string): string[] =>
  (['symbol', 'narrowSymbol', 'code'] as const).map((currencyDisplay) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
      // Intl formats decimal strings exactly; its type only admits numbers.
      .format(amount as unknown as number),
  )

/** Who is to decide, why, on what, and what else is open. */
function isRestOfRequest(rest: string[], reason: string, { say }: ActSentences): boolean {
  const deciders = rest.findIndex((line) => !startsLike(line, say.decides))
  const because = linesOf(fill(say.reason, { reason }))
  const [evidence, open, ...more] = rest.slice(deciders + because.length)
  return (
    deciders >= 0 &&
    because.every((line, index) => line === rest[deciders + index]) &&
    (evidence === say.noEvidence || startsLike(evidence, say.evidence)) &&
    (open === undefined || startsLike(open, say.open)) &&
    more.length === 0
  )
}
