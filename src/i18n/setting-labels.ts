import de from '../../translations/de.json' with { type: 'json' }
import en from '../../translations/en.json' with { type: 'json' }
import type { Locale } from './translator.ts'

/** What Zendesk shows an admin beside each setting of the app. The package leaves out all else of Zendesk's block. */
const labels: Record<Locale, Record<string, { label: string }>> = { en: en.app.parameters, de: de.app.parameters }

export function settingLabel(locale: Locale, name: string): string {
  return new Map(Object.entries(labels[locale])).get(name)?.label ?? name
}
