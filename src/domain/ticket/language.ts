/** Languages that a ticket is recognized to be written in. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'nl' | 'pt-br'

/** Short words that stand in nearly every text of a language and in few of the others. */
const everyday: Record<Language, string> = {
  en: 'the and is are we you our your not have has for this that with of to what when still please i it',
  de: 'der die das und ist sind wir sie ihr ihre nicht haben hat für mit von zu wann noch bitte ich es ein eine den im',
  fr: 'le la les et est sont nous vous votre notre pas avons pour avec de du des quand encore je un une que merci',
  es: 'el la los las y es son nosotros usted su nuestro no hemos para con de del cuándo todavía yo un una que gracias por',
  it: 'il lo gli e è sono noi voi vostro nostro non abbiamo ha per con di del della dei quando ancora io un una che grazie ordine buongiorno sul alla',
  nl: 'de het een en is zijn wij we u uw ons onze niet hebben heeft voor met van naar wanneer nog ik dat die graag bedankt maar ook bij',
  'pt-br':
    'o os as e é são nós você vocês seu nosso não temos tem para com do da dos quando ainda eu um uma que obrigado obrigada pedido em por olá',
}
const known = Object.entries(everyday).map(([language, words]) => ({ language, words: new Set(words.split(' ')) }))
const LEAST_WORDS = 2

/** @returns undefined where a text is too short to tell */
export function languageOf(text: string): Language | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const counted = known
    .map(({ language, words: own }) => ({ language, count: words.filter((word) => own.has(word)).length }))
    .sort((a, b) => b.count - a.count)
  const [best, next] = counted
  if (!best || best.count < LEAST_WORDS || best.count === next?.count) return undefined
  return languages.find((language) => language === best.language)
}

const languages: readonly Language[] = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt-br']
