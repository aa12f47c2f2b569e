import { type PackSentence, packSentences, packSlots } from '../../domain/evidence-pack/pack-sentences.ts'
import type { PackPrint } from '../../domain/evidence-pack/page.ts'
import type { DateMeaning, PartyRole, ReferenceMeaning } from '../../domain/trade/trade-facts.ts'
import { outcomeKinds } from '../../domain/vocabulary/thread-vocabulary.ts'
import type { Locale, MessageKey, Translator } from '../../i18n/translator.ts'
import { DisputeReason, OnboardingStep, Proposal } from '../../trading-grid/contract/case.ts'
import { DocumentKind } from '../../trading-grid/contract/document.ts'
import { OnboardingState } from '../../trading-grid/contract/partner-summary.ts'
import { ThreadState } from '../../trading-grid/contract/vocabulary/thread-state.ts'

/** Each value stands for itself: it is filled in where the pack is laid out. */
const slots = Object.fromEntries(packSlots.map((slot) => [slot, `{${slot}}`]))

/** All that a pack says, in the language that the agent chose for its readers. */
export function packPrint(language: Locale, translator: Translator): PackPrint {
  const t = translator.in(language)
  const words = Object.fromEntries(packSentences.map((sentence) => [sentence, t(`pack.${sentence}`, slots)]))
  return {
    language,
    // Every sentence of the list has just been said.
    words: words as { [Sentence in PackSentence]: string },
    codes: Object.fromEntries(codes.map((code) => [code, t(code)])),
  }
}

const dates = [
  'document',
  'order',
  'delivery-requested',
  'ship-requested',
  'shipped',
  'delivery-estimated',
  'delivered',
  'received',
  'promised-delivery',
  'promised-ship',
  'ship-not-before',
  'ship-not-after',
  'deliver-not-before',
  'deliver-not-after',
  'cancel-after',
  'invoice',
  'due',
  'paid',
  'effective',
] as const satisfies DateMeaning[]

const references = [
  'order',
  'order-response',
  'ship-notice',
  'invoice',
  'bill-of-lading',
  'pro',
  'container',
  'sscc',
  'contract',
  'price-list',
  'receipt',
  'claim',
  'tracking',
  'delivery-note',
  'vendor',
  'department',
  'tax-number',
] as const satisfies ReferenceMeaning[]

const parties = [
  'buyer',
  'supplier',
  'ship-to',
  'ship-from',
  'bill-to',
  'remit-to',
  'payer',
  'payee',
  'carrier',
  'other',
] as const satisfies PartyRole[]

const codes: MessageKey[] = [
  ...DocumentKind.options.map((kind) => `documentKind.${kind}` as const),
  ...ThreadState.options.map((state) => `threadState.${state}` as const),
  ...OnboardingState.options.map((state) => `onboardingState.${state}` as const),
  ...OnboardingStep.shape.state.options.map((state) => `onboarding.stepState.${state}` as const),
  ...DisputeReason.options.map((reason) => `disputeReason.${reason}` as const),
  ...Proposal.shape.kind.options.map((kind) => `proposalKind.${kind}` as const),
  ...Proposal.shape.state.options.map((state) => `proposals.state.${state}` as const),
  ...outcomeKinds.map((kind) => `outcomeKind.${kind}` as const),
  ...(['approved', 'rejected', 'expired', 'withdrawn'] as const).map((decision) => `approval.${decision}` as const),
  ...(['open', 'kept', 'missed', 'withdrawn'] as const).map((state) => `promise.${state}` as const),
  ...(['accepted', 'accepted-with-errors', 'partially-accepted', 'rejected', 'received'] as const).map(
    (status) => `ackStatus.${status}` as const,
  ),
  ...parties.map((role) => `party.${role}` as const),
  ...dates.map((meaning) => `dateMeaning.${meaning}` as const),
  ...references.map((meaning) => `referenceMeaning.${meaning}` as const),
]
