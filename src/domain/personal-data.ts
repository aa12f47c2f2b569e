export type PersonalData = { kind: 'email' | 'phone' | 'iban' | 'name'; text: string }

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,190}\.\p{L}{2,24}/gu
const PHONE = /(?<![\w-])\+?\d{1,4}[ ()/.-]{1,2}\d{2,5}(?:[ ()/.-]{1,2}\d{2,5}){1,4}(?![\w-])/g
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b/g

/**
 * What in a text a partner should not get by accident: addresses, phone and account numbers, and the names given.
 * A hint for the agent who decides, not a filter.
 */
export function findPersonalData(text: string, names: string[]): PersonalData[] {
  const lower = text.toLowerCase()
  return [
    ...matches(text, EMAIL, 'email'),
    ...matches(text, IBAN, 'iban'),
    ...matches(text, PHONE, 'phone'),
    ...names.flatMap((name): PersonalData[] =>
      name.trim().length > 2 && lower.includes(name.trim().toLowerCase()) ? [{ kind: 'name', text: name.trim() }] : [],
    ),
  ]
}

function matches(text: string, pattern: RegExp, kind: PersonalData['kind']): PersonalData[] {
  return [...new Set(text.match(pattern) ?? [])].map((found) => ({ kind, text: found.trim() }))
}
