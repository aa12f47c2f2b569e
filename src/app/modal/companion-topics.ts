/** `changed` and `open` are said by a modal to its opener, `moved` by the opener: other threads than before are known here. */
export const companionTopics = {
  changed: 'trading-grid.changed',
  open: 'trading-grid.open',
  moved: 'trading-grid.moved',
} as const
