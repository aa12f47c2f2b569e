import de from '../../translations/de.json' with { type: 'json' }
import en from '../../translations/en.json' with { type: 'json' }
import type { Catalogues } from './translator.ts'

/** All other sentences, for `Translator.with`: they come with the views that say them. */
export const laterSentences: Catalogues = { en: en.sentences, de: de.sentences }
