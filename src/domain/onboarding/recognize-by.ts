import { fold } from '../business-numbers/fold.ts'
import { type OnboardingArea, onboardingAreas } from '../vocabulary/onboarding-vocabulary.ts'
import { findSigns, type Sign, type SignPattern } from './find-signs.ts'
import { onboardingTag } from './tags.ts'

/** `because` quotes what was found, in the ticket's own words. */
export type RecognizedOnboarding = { area: OnboardingArea; because: string }

/** `form`: the name of the ticket's form. */
export type TicketToRecognize = { text: string; tags?: string[]; form?: string }

/** What the first sign of a sort is worth, and each further one, up to a number of them. */
const POINTS = {
  newcomer: { first: 3, further: 1, most: 1 },
  joining: { first: 3, further: 1, most: 1 },
  invitation: { first: 2, further: 1, most: 1 },
  onTheWay: { first: 2, further: 1, most: 1 },
  hint: { first: 0, further: 1, most: 2 },
  partner: { first: 1, further: 0, most: 0 },
  settled: { first: -4, further: -1, most: 1 },
  somebodyElse: { first: -4, further: -1, most: 1 },
  everyday: { first: -3, further: -1, most: 1 },
} as const
type Sort = keyof typeof POINTS
const SORTS = [
  'newcomer',
  'joining',
  'invitation',
  'onTheWay',
  'hint',
  'partner',
  'settled',
  'somebodyElse',
  'everyday',
] as const satisfies readonly Sort[]
const ENOUGH = 2
/** A tag says it before the text does; the text then only has to not be about somebody else. */
const TAG_POINTS = 6
/** Somebody who files a known partner's trouble under onboarding means it: a certificate has to be exchanged anew. */
const ABOUT_KNOWN_PARTNERS: ReadonlySet<Sort> = new Set<Sort>(['settled', 'everyday'])
/** Enough of a text to tell what it asks for; what comes after is signatures and quoted mail. */
const READ_CHARACTERS = 4000

/**
 * By the languages given, recognizes that a ticket is about getting a new partner live: its access, its documents or the way there.
 * A proposal with its reason; an agent decides.
 */
export function recognizeBy(
  patterns: readonly SignPattern[],
  ticket: TicketToRecognize,
): RecognizedOnboarding | undefined {
  const text = ticket.text.slice(0, READ_CHARACTERS)
  const signs = withoutUndone(findSigns(fold(text), patterns))
  const tag = onboardingTag(ticket.tags ?? [])
  const form = onboardingTag(ticket.form === undefined ? [] : [ticket.form])
  const counted: readonly Sort[] = tag || form ? SORTS.filter((sort) => !ABOUT_KNOWN_PARTNERS.has(sort)) : SORTS
  const score = counted.reduce((sum, sort) => sum + pointsOf(sort, signs), tag || form ? TAG_POINTS : 0)
  if (score < ENOUGH) return undefined

  const quotes = strongestOf(signs)
    .slice(0, tag || form ? 1 : 2)
    .map(({ start, end }) => `“${text.slice(start, end).trim()}”`)
  return { area: areaOf(signs), because: [...(tag ? [`#${tag}`] : form ? [`[${form}]`] : []), ...quotes].join(' · ') }
}

/** "First pallets in May" is said of a newcomer, so its pallets are not those of every day. */
function withoutUndone(signs: Sign[]): Sign[] {
  const strong = signs.filter(({ sort }) => sort === 'newcomer' || sort === 'joining')
  return signs.filter((sign) => sign.sort !== 'everyday' || !strong.some((other) => overlap(sign, other)))
}

const overlap = (one: Sign, other: Sign) => one.start < other.end && other.start < one.end

/** What speaks for it, strongest first; among equals in the order of the text, and nothing quoted twice. */
function strongestOf(signs: Sign[]): Sign[] {
  const ranked = SORTS.slice(0, SORTS.indexOf('settled')).flatMap((sort) => signs.filter((sign) => sign.sort === sort))
  return ranked.filter((sign, place) => !ranked.slice(0, place).some((before) => overlap(before, sign)))
}

function pointsOf(sort: Sort, signs: Sign[]): number {
  const found = new Set(signs.filter((sign) => sign.sort === sort).map(({ words }) => words)).size
  const { first, further, most } = POINTS[sort]
  return found === 0 ? 0 : first + further * Math.min(found - 1, most)
}

/** The area most spoken of; a request that names none asks how things go. */
function areaOf(signs: Sign[]): OnboardingArea {
  const counts = onboardingAreas.map((area) => ({ area, count: signs.filter(({ sort }) => sort === area).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most), { area: 'process', count: 0 }).area
}
