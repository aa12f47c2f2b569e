import type * as z from 'zod/mini'
import type { readOverview, SuggestedPartner, VerifiedReference } from '../../src/trading-grid/contract/overview.ts'
import type { Partner } from '../../src/trading-grid/contract/partner.ts'
import { isFreemail } from './freemail.ts'
import { partnerSummary, partnersOfAccount } from './partners.ts'
import { isOpen, type Thread } from './threads.ts'
import type { World } from './world.ts'

type Requester = z.output<NonNullable<typeof readOverview.body>>['requester']
type Reason = z.input<typeof SuggestedPartner>['reason']
type Verified = z.input<typeof VerifiedReference>

/** Best reason first, each partner once: thread, organisation, number, e-mail domain. What fits two fits none. */
export function suggestPartners(
  world: World,
  account: string,
  known: { threads: Thread[]; references: Verified[]; requester: Requester },
): z.input<typeof SuggestedPartner>[] {
  const partners = partnersOfAccount(world, account)
  const suggested = new Map<string, { partner: Partner; reason: Reason }>()
  const suggest = (partner: Partner | undefined, kind: Reason['kind'], value: string) => {
    if (partner && !suggested.has(partner.id)) suggested.set(partner.id, { partner, reason: { kind, value } })
  }
  const byId = (id: string) => partners.find((partner) => partner.id === id)

  const openFirst = [...known.threads].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
  for (const thread of openFirst) suggest(byId(thread.partner), 'thread', thread.label)

  const { organizationId, organizationName, emailDomain } = known.requester
  if (organizationId !== undefined) {
    const mapped = only(partners.filter(({ organizationIds }) => organizationIds.includes(organizationId)))
    suggest(mapped, 'organization', organizationName ?? String(organizationId))
  }

  for (const { partner, value } of byNumberOfReferences(known.references)) suggest(byId(partner), 'reference', value)

  const domain = domainOf(emailDomain)
  suggest(byDomain(partners, domain), 'email-domain', domain)
  return [...suggested.values()].map(({ partner, reason }) => ({ partner: partnerSummary(world, partner), reason }))
}

/** The partner from whose domain the requester writes: one of its own people asks in this ticket. */
export function partnerOfRequester(world: World, account: string, { emailDomain }: Requester): Partner | undefined {
  return byDomain(partnersOfAccount(world, account), domainOf(emailDomain))
}

const domainOf = (written: string | undefined): string => written?.trim().toLowerCase().replace(/\.$/, '') ?? ''

function byDomain(partners: Partner[], domain: string): Partner | undefined {
  if (domain === '' || isFreemail(domain)) return undefined
  return only(partners.filter(({ emailDomains }) => emailDomains.some((own) => within(domain, own))))
}

const only = <Item>(items: Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined)

const within = (domain: string, own: string): boolean =>
  domain === own.toLowerCase() || domain.endsWith(`.${own.toLowerCase()}`)

/** Partners that a number names without doubt, the one with most numbers first. */
function byNumberOfReferences(references: Verified[]): { partner: string; value: string }[] {
  const counted = new Map<string, { partner: string; value: string; count: number }>()
  for (const { status, partners, reference } of references) {
    const [partner] = partners
    if (status !== 'found' || !partner) continue
    const known = counted.get(partner.id)
    counted.set(partner.id, {
      partner: partner.id,
      value: known?.value ?? reference.value,
      count: (known?.count ?? 0) + 1,
    })
  }
  return [...counted.values()].sort((a, b) => b.count - a.count)
}
