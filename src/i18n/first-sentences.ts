import de from '../../translations/de.json' with { type: 'json' }
import en from '../../translations/en.json' with { type: 'json' }

/** What can be said before anything else is loaded. The package leaves out what no module of the first chunk says. */
export const firstSentences = { en: en.sentences, de: de.sentences }
