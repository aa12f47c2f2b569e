import type { ThreadState } from './thread-state.ts'

/**
 * What the installation's drop-down field says of a thread. Zendesk keeps the chosen option among the ticket's tags,
 * which views, triggers and reports go by. `overdue`: the partner owes an answer and its clock has run out.
 */
export const partnerStateOptions = {
  open: 'trading_grid_open',
  'awaiting-partner': 'trading_grid_awaiting_partner',
  overdue: 'trading_grid_overdue',
  'awaiting-us': 'trading_grid_awaiting_us',
  resolved: 'trading_grid_resolved',
  withdrawn: 'trading_grid_withdrawn',
} as const satisfies Record<ThreadState | 'overdue', string>
