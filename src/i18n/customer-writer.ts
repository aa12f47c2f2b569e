import es from '../../translations/es.customer.json' with { type: 'json' }
import fr from '../../translations/fr.customer.json' with { type: 'json' }
import it from '../../translations/it.customer.json' with { type: 'json' }
import nl from '../../translations/nl.customer.json' with { type: 'json' }
import ptBr from '../../translations/pt-br.customer.json' with { type: 'json' }
import type { MessageValues } from './format-sentence.ts'
import { locales, sentenceWriter, type Translator } from './translator.ts'

/** Customers write in more languages than the app speaks to agents. */
export const customerLanguages = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt-br'] as const
export type CustomerLanguage = (typeof customerLanguages)[number]

/** What is said to customers: in English and German a part of all sentences, in other languages all there is. */
type CustomerKey = keyof typeof es & keyof typeof fr & keyof typeof it & keyof typeof nl & keyof typeof ptBr
const catalogues: Record<Exclude<CustomerLanguage, Translator['locale']>, Record<CustomerKey, string>> = {
  es,
  fr,
  it,
  nl,
  'pt-br': ptBr,
}

/** As much of a translator as it takes to write to a customer. */
export type CustomerWriter = Pick<Translator, 'day' | 'number' | 'money' | 'list'> &
  ((key: CustomerKey, values?: MessageValues) => string)

/** @param t the agent's */
export function customerWriter(language: CustomerLanguage, t: Translator): CustomerWriter {
  const own = locales.find((known) => known === language)
  if (own !== undefined) return t.in(own)
  return language === 'en' || language === 'de' ? t : sentenceWriter(language, catalogues[language])
}
