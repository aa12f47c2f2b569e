import { fold } from './business-numbers/fold.ts'
import { findSigns, type Sign } from './onboarding/find-signs.ts'
import { onboardingTag } from './onboarding/tags.ts'

/** What of the onboarding a ticket is about. */
export type OnboardingArea = 'access' | 'documents' | 'process'

/** `because` quotes what was found, in the ticket's own words. */
export type RecognisedOnboarding = { area: OnboardingArea; because: string }

const AREAS = ['access', 'documents', 'process'] as const

/** How much one sign says for or against. A second of the same sort adds one point, whatever the first was worth. */
const POINTS = {
  newcomer: 3,
  joining: 3,
  invitation: 2,
  onTheWay: 2,
  partner: 1,
  settled: -4,
  somebodyElse: -4,
  everyday: -2,
} as const
type Sort = keyof typeof POINTS
const SORTS = [
  'newcomer',
  'joining',
  'invitation',
  'onTheWay',
  'partner',
  'settled',
  'somebodyElse',
  'everyday',
] as const
const ENOUGH = 3
/** A tag says it before the text does; the text then only has to not be about somebody else. */
const TAG_POINTS = 6
/** Enough of a text to tell what it asks for; what comes after is signatures and quoted mail. */
const READ_CHARACTERS = 4000

/**
 * Recognises that a ticket is about getting a new partner live: its access, its documents or the way there.
 * A proposal with its reason; an agent decides.
 */
export function recogniseOnboarding(ticket: { text: string; tags?: string[] }): RecognisedOnboarding | undefined {
  const text = ticket.text.slice(0, READ_CHARACTERS)
  const signs = findSigns(fold(text))
  const tag = onboardingTag(ticket.tags ?? [])
  const score = SORTS.reduce((sum, sort) => sum + pointsOf(sort, signs), tag ? TAG_POINTS : 0)
  if (score < ENOUGH) return undefined

  const quotes = signs
    .filter(({ sort }) => sort === 'newcomer' || sort === 'joining' || sort === 'invitation' || sort === 'onTheWay')
    .slice(0, tag ? 1 : 2)
    .map(({ start, end }) => `“${text.slice(start, end).trim()}”`)
  return { area: areaOf(signs), because: [...(tag ? [`#${tag}`] : []), ...quotes].join(' · ') }
}

function pointsOf(sort: Sort, signs: Sign[]): number {
  const found = signs.filter((sign) => sign.sort === sort).length
  const more = sort === 'partner' ? 0 : Math.min(found - 1, 1)
  return found === 0 ? 0 : POINTS[sort] + Math.sign(POINTS[sort]) * more
}

/** The area most spoken of; a request that names none asks how things go. */
function areaOf(signs: Sign[]): OnboardingArea {
  const counts = AREAS.map((area) => ({ area, count: signs.filter(({ sort }) => sort === area).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most), { area: 'process', count: 0 }).area
}
