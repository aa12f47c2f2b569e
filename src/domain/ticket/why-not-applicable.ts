import type { RecognizedTicket } from './recognized-ticket.ts'

/**
 * Which tickets the admin wants the app to deal with. Empty lists mean every brand, every form; `numbers` means those
 * in which a business number or a partner's onboarding was recognised.
 */
export type Concern = { concerns: 'all' | 'numbers'; brandIds: number[]; formIds: number[] }

export type NotApplicable = 'brand' | 'form' | 'no-number'

/** @returns why a ticket does not concern the app, or undefined when it does */
export function whyNotApplicable(
  ticket: { brandId?: number; formId?: number },
  { numbers, onboarding }: RecognizedTicket,
  concern: Concern,
): NotApplicable | undefined {
  if (concern.brandIds.length > 0 && !concern.brandIds.includes(ticket.brandId ?? 0)) return 'brand'
  if (concern.formIds.length > 0 && !concern.formIds.includes(ticket.formId ?? 0)) return 'form'
  const nothingRecognised = numbers.length === 0 && onboarding === undefined
  return concern.concerns === 'numbers' && nothingRecognised ? 'no-number' : undefined
}
