import sentences from '../../translations/en.json' with { type: 'json' }

/** An English sentence by its key, as it stands in the catalog. */
export const en = (key: string): string | undefined => new Map(Object.entries(sentences.sentences)).get(key)
