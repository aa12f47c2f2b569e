type Usual = { actor: Actor; severity: CodeSeverity }

/** What helps, with who usually has to do it and how bad the matter usually is. */
export const remedies = {
  'nothing-to-do': { actor: 'nobody', severity: 'low' },
  wait: { actor: 'nobody', severity: 'low' },
  'see-details': { actor: 'sender', severity: 'high' },
  'resend-corrected': { actor: 'sender', severity: 'high' },
  'repair-envelope': { actor: 'edi-provider', severity: 'high' },
  'set-up-connection': { actor: 'edi-provider', severity: 'high' },
  'renew-security': { actor: 'edi-provider', severity: 'high' },
  'check-for-repeat': { actor: 'sender', severity: 'normal' },
  'correct-map-later': { actor: 'sender', severity: 'low' },
  'answer-change': { actor: 'sender', severity: 'normal' },
  'ask-for-date': { actor: 'receiver', severity: 'normal' },
  'replace-order': { actor: 'sender', severity: 'high' },
  'correct-item': { actor: 'sender', severity: 'high' },
  'correct-invoice': { actor: 'sender', severity: 'normal' },
  'credit-or-replace': { actor: 'sender', severity: 'normal' },
  'return-or-keep': { actor: 'receiver', severity: 'normal' },
  'send-proof': { actor: 'sender', severity: 'normal' },
  'weigh-charge': { actor: 'sender', severity: 'normal' },
  'withdraw-duplicate': { actor: 'sender', severity: 'normal' },
  'agree-terms': { actor: 'both', severity: 'normal' },
  'pay-back': { actor: 'receiver', severity: 'high' },
  'record-outcome': { actor: 'nobody', severity: 'low' },
  'send-information': { actor: 'sender', severity: 'normal' },
  'new-invoice': { actor: 'sender', severity: 'normal' },
  'give-credit': { actor: 'sender', severity: 'normal' },
} as const satisfies Record<string, Usual>

export type Remedy = keyof typeof remedies

/** Who has to act, as seen from the document that the code speaks of: its sender, its receiver, both or nobody. */
export type Actor = 'sender' | 'receiver' | 'edi-provider' | 'both' | 'nobody'

export type CodeSeverity = 'low' | 'normal' | 'high'
