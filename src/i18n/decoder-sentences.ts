import de from '../../translations/de.decoder.json' with { type: 'json' }
import en from '../../translations/en.decoder.json' with { type: 'json' }
import type { Catalogues } from './translator.ts'

/** What codes mean and what helps: many sentences that few views say, so they come alone. */
export const decoderSentences: Catalogues = { en, de }
