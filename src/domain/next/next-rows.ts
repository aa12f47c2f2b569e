/**
 * Where a ticket stands with a partner, as far as the next thing to do depends on it. Each state is described by the rows
 * of the table below; `next-step.ts` decides which state a ticket is in.
 */
export type NextState =
  | 'not-escalated'
  | 'asked-elsewhere'
  | 'approval'
  | 'question'
  | 'partner-replied'
  | 'our-turn'
  | 'overdue'
  | 'promise-due'
  | 'due-soon'
  | 'missing-document'
  | 'customer-answered'
  | 'nothing-open'
  | 'waiting'
  | 'closed'

/** Whose act brought the state about, or whose act is owed. */
export type Side = 'us' | 'partner'

/** Who asks in the ticket: a customer, one of the thread's partner's own people, or someone of another partner. */
export type RequesterRole = 'customer' | 'partner' | 'other-partner'

/** What a button of the card does. */
export type NextAct =
  | 'escalate'
  | 'escalate-again'
  | 'join'
  | 'decide'
  | 'answer-customer'
  | 'answer-partner'
  | 'remind'
  | 'extend'
  | 'see-open'
  | 'see-missing'
  | 'resolve'

/** What ends a state, whoever does it and in whichever browser. */
export type NextChange =
  | 'escalated'
  | 'joined'
  | 'decided'
  | 'we-wrote'
  | 'partner-wrote'
  | 'partner-asked'
  | 'customer-answered'
  | 'customer-wrote'
  | 'clock-extended'
  | 'promise-kept'
  | 'document-received'
  | 'all-done'
  | 'resolved'

/** The sentence: `next.<text>`. */
export type NextText = NextState | 'not-escalated.partner' | 'asked-elsewhere.answered'

export type NextRow = {
  state: NextState
  side: Side
  requester: RequesterRole
  text: NextText
  /** The one primary button. */
  button: NextAct
  /** Further buttons, not primary. */
  also: readonly NextAct[]
  /** Any of these and the row no longer applies. */
  until: readonly NextChange[]
}

type Words = Omit<NextRow, 'state' | 'side' | 'requester' | 'text'> & { text?: NextText }
type Per = Partial<Record<RequesterRole, Words>>

const same = (words: Words): Per => ({ customer: words, partner: words, 'other-partner': words })

const remind = { button: 'remind', also: ['extend'] } as const

/** Absent combinations cannot occur; `next-rows.test.ts` reaches every one that is here. */
const table: Record<NextState, Partial<Record<Side, Per>>> = {
  'not-escalated': {
    us: {
      ...same({ button: 'escalate', also: [], until: ['escalated', 'joined'] }),
      partner: { text: 'not-escalated.partner', button: 'escalate', also: [], until: ['escalated', 'joined'] },
    },
  },
  'asked-elsewhere': {
    us: same({ button: 'join', also: ['escalate'], until: ['joined', 'escalated'] }),
    partner: same({
      text: 'asked-elsewhere.answered',
      button: 'join',
      also: ['escalate'],
      until: ['joined', 'escalated'],
    }),
  },
  approval: {
    us: same({ button: 'decide', also: [], until: ['decided'] }),
  },
  question: {
    partner: {
      customer: { button: 'answer-partner', also: ['answer-customer'], until: ['we-wrote', 'resolved'] },
      'other-partner': { button: 'answer-partner', also: ['answer-customer'], until: ['we-wrote', 'resolved'] },
      partner: { button: 'answer-partner', also: [], until: ['we-wrote', 'resolved'] },
    },
  },
  'partner-replied': {
    partner: {
      customer: {
        button: 'answer-customer',
        also: ['answer-partner'],
        until: ['customer-answered', 'we-wrote', 'partner-asked', 'resolved'],
      },
      'other-partner': {
        button: 'answer-customer',
        also: ['answer-partner'],
        until: ['customer-answered', 'we-wrote', 'partner-asked', 'resolved'],
      },
      // What the partner said is no news to its own people: they are answered, not told.
      partner: { button: 'answer-partner', also: [], until: ['we-wrote', 'partner-asked', 'resolved'] },
    },
  },
  'our-turn': {
    us: same({ button: 'answer-partner', also: [], until: ['we-wrote', 'partner-wrote', 'resolved'] }),
  },
  overdue: {
    partner: same({ ...remind, until: ['partner-wrote', 'clock-extended', 'resolved'] }),
  },
  'promise-due': {
    partner: same({ ...remind, until: ['promise-kept', 'partner-asked', 'resolved'] }),
  },
  'due-soon': {
    partner: same({ ...remind, until: ['partner-wrote', 'clock-extended', 'resolved'] }),
  },
  'missing-document': {
    partner: same({
      button: 'see-missing',
      also: ['remind'],
      until: ['document-received', 'partner-asked', 'resolved'],
    }),
  },
  'customer-answered': {
    us: {
      customer: { button: 'see-open', also: ['remind'], until: ['all-done', 'customer-wrote', 'resolved'] },
      'other-partner': { button: 'see-open', also: ['remind'], until: ['all-done', 'customer-wrote', 'resolved'] },
    },
  },
  'nothing-open': {
    us: {
      customer: { button: 'resolve', also: ['answer-partner'], until: ['resolved', 'customer-wrote', 'partner-asked'] },
      'other-partner': {
        button: 'resolve',
        also: ['answer-partner'],
        until: ['resolved', 'customer-wrote', 'partner-asked'],
      },
    },
  },
  waiting: {
    partner: same({ ...remind, until: ['partner-wrote', 'partner-asked', 'resolved'] }),
  },
  closed: {
    us: same({ button: 'escalate-again', also: [], until: ['escalated', 'joined'] }),
  },
}

/** Every row, in the order of the table. */
export const nextRows: readonly NextRow[] = Object.entries(table).flatMap(([state, sides]) =>
  Object.entries(sides).flatMap(([side, per]) =>
    Object.entries(per).map(([requester, words]) => ({ text: state, ...words, state, side, requester }) as NextRow),
  ),
)

export function nextRow(state: NextState, side: Side, requester: RequesterRole): NextRow {
  const row = nextRows.find((one) => one.state === state && one.side === side && one.requester === requester)
  if (!row) throw new Error(`No row for ${state} of ${side} where the ${requester} asks.`)
  return row
}
