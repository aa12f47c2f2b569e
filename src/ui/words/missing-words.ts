import type { Missing } from '../../domain/onboarding/onboarding-progress.ts'
import type { Translator } from '../../i18n/translator.ts'

/** One thing that stands between a partner and its approval. */
export function missingWords(missing: Missing, t: Translator): string {
  const { title } = missing
  return missing.what === 'document'
    ? t(`onboarding.missing.document.${missing.state}`, { title })
    : t(`onboarding.missing.${missing.what}`, { title })
}
