import type { OnboardingDraft, Step } from '../case-drafts.ts'
import { type Days, isoDay } from '../days.ts'
import { document } from '../drafts.ts'
import type { StoryDocument } from '../story.ts'
import { writePdf } from '../write-pdf.ts'

type Brought = Record<'agreement' | 'insurance' | 'questionnaire', StoryDocument>

/** What the new supplier has brought so far. */
export function broughtDocuments(days: Days): Brought {
  const brought = (id: string, kind: StoryDocument['kind'], name: string, offset: number, lines: string[]) =>
    document({
      id,
      kind,
      format: 'pdf',
      mediaType: 'application/pdf',
      name,
      references: [],
      partner: 'ptr_pacific',
      direction: 'inbound',
      receivedAt: days.workday(offset, '03:20'),
      content: writePdf(name, [{ text: name, bold: true, size: 16 }, ...lines]),
    })
  return {
    agreement: brought('doc_pacific_agreement', 'agreement', 'Trading partner agreement, signed.pdf', -13, [
      'Between ACME Retail and Shenzhen Pacific Home Products Co., Ltd.',
      'Signed by: Chen Meiling',
    ]),
    insurance: brought('doc_pacific_insurance', 'certificate', 'Product liability insurance.pdf', -13, [
      'Insured: Shenzhen Pacific Rim Houseware Co., Ltd.',
      `Valid until ${isoDay(days.hoursAgo(72))}`,
    ]),
    questionnaire: brought('doc_pacific_questionnaire', 'other', 'Supplier questionnaire.pdf', -12, [
      'Number of employees: 240',
      'EDI software: eDock 5.2, AS2',
    ]),
  }
}

/** In the middle of it: some steps are done, some wait for the partner, and one is overdue. */
export function onboardingCase(days: Days, { agreement, insurance, questionnaire }: Brought): OnboardingDraft {
  const expired = isoDay(days.hoursAgo(72))
  const invitationExpired = isoDay(days.workday(-4))
  return {
    kind: 'onboarding',
    state: 'testing',
    since: days.workday(-13, '03:10').toISOString(),
    steps: [...accessSteps(days, invitationExpired, expired), ...documentSteps(days), ...processSteps(days)],
    requiredDocuments: [
      {
        kind: 'agreement',
        title: 'Trading partner agreement',
        state: 'does-not-match',
        document: agreement.id,
        mismatch: {
          what: 'Legal name',
          profile: '深圳市太平洋家居用品有限公司',
          document: 'Shenzhen Pacific Home Products Co., Ltd.',
        },
      },
      {
        kind: 'certificate',
        title: 'Product liability insurance',
        state: 'accepted',
        document: insurance.id,
        expiresOn: expired,
      },
      { kind: 'other', title: 'Supplier questionnaire', state: 'received', document: questionnaire.id },
      { kind: 'photo', title: 'Sample of the carton label', state: 'missing' },
    ],
  }
}

const ours = { owner: 'us', ownerName: 'Lena Hoffmann', needsApproval: false, version: 1 } as const
const theirs = { owner: 'partner', needsApproval: false, version: 1 } as const
const meilings = { ...theirs, ownerName: 'Chen Meiling 陈美玲' } as const
const victors = { ...theirs, ownerName: 'Victor Lau' } as const

const accessSteps = (days: Days, invitationExpired: string, certificateExpired: string): Step[] => [
  {
    ...theirs,
    id: 'invitation',
    area: 'access',
    title: 'Accept the invitation',
    state: 'waiting',
    missing: `The invitation expired on ${invitationExpired}. It has to be sent again.`,
    dueOn: isoDay(days.workday(-2)),
  },
  {
    ...victors,
    id: 'certificate',
    area: 'access',
    title: 'Exchange AS2 certificates',
    state: 'waiting',
    missing: `The test certificate expired on ${certificateExpired}. A new one is needed before the next test.`,
    dueOn: isoDay(days.workday(1)),
  },
  { ...ours, id: 'connection', area: 'access', title: 'Test the AS2 connection', state: 'done' },
]

const documentSteps = (days: Days): Step[] => [
  { ...ours, id: 'agreement', area: 'documents', title: 'Trading partner agreement', state: 'done' },
  { ...meilings, id: 'questionnaire', area: 'documents', title: 'Supplier questionnaire', state: 'done' },
  {
    ...ours,
    id: 'insurance',
    area: 'documents',
    title: 'Check the insurance with legal',
    state: 'waiting',
    missing: 'The sum insured is 1 million, our minimum for kitchenware is 2 million.',
    dueOn: isoDay(days.workday(2)),
  },
]

const processSteps = (days: Days): Step[] => [
  { ...ours, id: 'order-test', area: 'process', title: 'Receive a test order (850)', state: 'done' },
  {
    ...meilings,
    id: 'ship-notice-test',
    area: 'process',
    title: 'Send a test ship notice (856)',
    state: 'waiting',
    missing: 'The carton level is missing, see the 824. Each carton needs its own SSCC.',
    dueOn: isoDay(days.workday(2)),
    version: 2,
  },
  {
    ...theirs,
    id: 'invoice-test',
    area: 'process',
    title: 'Send a test invoice (810)',
    state: 'to-do',
    dueOn: isoDay(days.workday(6)),
  },
  { ...ours, id: 'price-list', area: 'process', title: 'Exchange the price list (832)', state: 'skipped' },
  {
    ...ours,
    id: 'go-live',
    area: 'process',
    title: 'Release for production',
    state: 'to-do',
    needsApproval: true,
    dueOn: isoDay(days.workday(8)),
  },
]
