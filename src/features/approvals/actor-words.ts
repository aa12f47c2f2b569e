import type { Translator } from '../../i18n/translator.ts'
import type { Actor } from '../../trading-grid/contract/actor.ts'

/** Who, and never surer than is known: Zendesk witnessed it, or the app only says so. */
export function actorWords({ name, proof, witness }: Actor, t: Translator): string {
  if (proof !== 'witnessed') return proof === 'asserted' ? t('actor.asserted', { name }) : name
  return witness ? t('actor.witnessedIn', { name, audit: witness.auditId }) : t('actor.witnessed', { name })
}
