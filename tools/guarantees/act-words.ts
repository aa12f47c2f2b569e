import type * as z from 'zod/mini'
import type { WitnessedAction } from '../../src/trading-grid/contract/act.ts'
import type { Money } from '../../src/trading-grid/contract/primitives.ts'

export type ActAbout = {
  label: string
  partner: string
  agent: string
  /** What the action decides or withdraws. */
  approval?: { role: string; subject: string; amount?: Money | undefined } | undefined
}

type Outcome = Extract<WitnessedAction, { kind: 'resolve' }>['outcome']['kind']

const outcomes: Record<Outcome, string> = {
  shipped: 'Shipped',
  credited: 'Credited',
  corrected: 'Corrected',
  resent: 'Resent',
  accepted: 'Accepted as is',
  rejected: 'Rejected',
  'no-action': 'No action needed',
  reversed: 'Reversed',
  upheld: 'Upheld',
  other: 'Other',
}

/** The words of an action's note, as the app writes them in English. */
export function actWords(
  action: z.input<typeof WitnessedAction>,
  { label, partner, agent, approval }: ActAbout,
): string {
  switch (action.kind) {
    case 'request-approval':
      return [
        `${label}: ${agent} asks for an approval.`,
        subjectOf(action),
        `Reason: ${action.reason}`,
        action.evidence.length > 0 ? `Evidence: ${action.evidence.join(', ')}` : 'Without evidence',
      ].join('\n')
    case 'decide-approval': {
      const decides = action.decision === 'approved' ? 'approves' : 'rejects'
      const head = `${label}: ${agent} ${decides} as ${approval?.role}.`
      return `${head}\n${subjectOf(approval)}\nReason: ${action.reason}`
    }
    case 'withdraw-approval': {
      const head = `${label}: ${agent} withdraws the request for an approval (${approval?.role}).`
      return `${head}\n${subjectOf(approval)}\nReason: ${action.reason}`
    }
    case 'resolve': {
      const { kind, amount, direction, text } = action.outcome
      const money = amount ? formatted(amount) : ''
      const paid = direction === 'credit' ? `: ${partner} pays us ${money}` : `: we pay ${partner} ${money}`
      const how = amount ? (direction ? paid : `, ${money}`) : ''
      return `${label}: the dispute with ${partner} was resolved by ${agent}.\n${outcomes[kind]}${how}\n${text}`
    }
    case 'redact':
      return `${label}: ${agent} redacts entry ${action.seq}.\nReason: ${action.reason}`
    case 'export':
      return `${label}: ${agent} made an evidence pack, up to entry ${action.throughSeq}.`
  }
}

/** Of a thread that only some agents may see. */
export const restrictedWords = (agent: string): string =>
  `${agent} confirmed something in the Trading Grid. What it was stands there.`

type About = { subject: string; amount?: Money | undefined }
const subjectOf = (about: About | undefined): string =>
  about?.amount ? `${about.subject} · ${formatted(about.amount)}` : `${about?.subject}`

const formatted = ({ amount, currency }: Money): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency })
    // Intl formats decimal strings exactly; its type only admits numbers.
    .format(amount as unknown as number)
