import { type BusinessCalendar, defaultTerms, type PartnerTerms } from './partner-terms.ts'

/** What was agreed with a partner; what is absent was not, and the default holds. */
export type AgreedTerms = {
  tolerance?: Partial<PartnerTerms['tolerance']>
  acknowledgment?: PartnerTerms['acknowledgment']
  orderResponse?: PartnerTerms['orderResponse']
  shipNotice?: PartnerTerms['shipNotice']
  unitFactors?: PartnerTerms['unitFactors']
}

type Relationship = {
  calendar: BusinessCalendar
  /** Their EDI addresses, and ours towards them. */
  ediAddresses: { id: string }[]
  relationship: { ourAddresses: { id: string }[]; terms: AgreedTerms }
}

export function termsOf({ calendar, ediAddresses, relationship }: Relationship): PartnerTerms {
  const { terms, ourAddresses } = relationship
  return {
    ...defaultTerms,
    ...terms,
    tolerance: { ...defaultTerms.tolerance, ...terms.tolerance },
    calendar,
    ourIdentifiers: ourAddresses.map(({ id }) => id),
    partnerIdentifiers: ediAddresses.map(({ id }) => id),
  }
}

export type AgreedSubject = keyof PartnerTerms['tolerance'] | 'acknowledgment' | 'orderResponse' | 'shipNotice'

/** Whether a rule's limit was agreed with this partner, rather than being the default. */
export function isAgreed(terms: AgreedTerms, subject: AgreedSubject): boolean {
  switch (subject) {
    case 'acknowledgment':
    case 'orderResponse':
    case 'shipNotice':
      return terms[subject] !== undefined
    default:
      return terms.tolerance?.[subject] !== undefined
  }
}
