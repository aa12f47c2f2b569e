import type * as z from 'zod/mini'
import type { RequiredDocument } from '../../../src/trading-grid/contract/case.ts'
import type { Partner } from '../../../src/trading-grid/contract/partner.ts'
import { expiredCertificates, isLive } from './partner-readiness.ts'

type Required = z.input<typeof RequiredDocument>
type Wanted = Pick<Required, 'kind' | 'title'>

const AGREEMENT: Wanted = { kind: 'agreement', title: 'Trading partner agreement' }
const INSURANCE: Wanted = { kind: 'certificate', title: 'Product liability insurance' }
const QUESTIONNAIRE: Wanted = { kind: 'other', title: 'Supplier questionnaire' }
const CARTON_LABEL: Wanted = { kind: 'photo', title: 'Sample of the carton label' }

const bySegment = new Map(
  Object.entries<Wanted[]>({
    'New supplier': [AGREEMENT, INSURANCE, QUESTIONNAIRE, CARTON_LABEL],
    'Strategic supplier': [AGREEMENT, INSURANCE, QUESTIONNAIRE],
    'Seasonal supplier': [AGREEMENT, QUESTIONNAIRE],
    Carrier: [
      { kind: 'agreement', title: 'Carrier agreement' },
      { kind: 'certificate', title: 'Cargo insurance' },
    ],
  }),
)

/** Who is live has brought everything once: only what has run out is asked for again. */
export function standardDocuments(partner: Partner, now: Date): Required[] {
  if (isLive(partner)) {
    return expiredCertificates(partner, now)
      .slice(0, 1)
      .map(({ name, expiresAt }) => ({
        kind: 'certificate',
        title: name,
        state: 'expired',
        expiresOn: expiresAt.slice(0, 10),
      }))
  }
  const wanted = bySegment.get(partner.segment ?? '') ?? [AGREEMENT, INSURANCE]
  return wanted.map((each) => ({ ...each, state: 'missing' }))
}
