import { fold } from '../business-numbers/fold.ts'

const PARTNER =
  '(?:partner|supplier|vendor|carrier|lieferanten?|kreditor|proveedor|socio|transportista|fournisseur|partenaire|transporteur)'
const STEP =
  '(?:on-?boarding|set-?up|registration|enrol+ment|activation|registrierung|anbindung|aufnahme|alta|registro|homologacion|referencement|inscription)'
const TAG = new RegExp(
  `(?:new|neuer?|nuevo|nouveau)-?${PARTNER}|${PARTNER}-?${STEP}|${STEP}-?${PARTNER}|^(?:edi-?)?on-?boarding$`,
)
const SOMEBODY_ELSE =
  /employee|staff|\bhr\b|customer|user|mitarbeiter|kunde|emplead|personal|cliente|salari|client|agent/

/** The tag, the option or the form that says "onboarding of a partner", as written: `supplier_onboarding`, `alta_proveedor`. */
export function onboardingTag(tags: string[]): string | undefined {
  return tags.find((tag) => {
    const plain = fold(tag).replace(/[_\s:/.-]+/g, '-')
    return TAG.test(plain) && !SOMEBODY_ELSE.test(plain)
  })
}
