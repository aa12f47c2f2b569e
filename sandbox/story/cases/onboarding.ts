import { catalogue } from '../catalogue.ts'
import { ccyymmdd, type Days, isoDay } from '../days.ts'
import { by, document, mentionOf, notedIn, type StoryCase } from '../drafts.ts'
import { agents } from '../helpdesk.ts'
import { acme, pacific } from '../partners/addresses.ts'
import type { StoryDocument, StoryEvent } from '../story.ts'
import { writePdf } from '../write-pdf.ts'
import { applicationReject } from '../x12/answers.ts'
import { type Order, purchaseOrder } from '../x12/order.ts'
import { shipNotice } from '../x12/ship-notice.ts'
import { exchange } from '../x12-document.ts'
import { broughtDocuments, onboardingCase } from './onboarding-case.ts'
import { supplierDocuments } from './supplier-documents.ts'

const theTest = { kind: 'ship-notice', value: 'TEST-0003' } as const

const lena = { side: 'us', name: 'Lena Hoffmann', agentId: agents.lena.id } as const
const meiling = { side: 'partner', name: 'Chen Meiling 陈美玲' } as const

/** A new partner in the middle of testing its ship notices, with a certificate that has just come in. */
export function onboarding(days: Days): StoryCase {
  const order: Order = {
    number: 'TEST-PO-88',
    on: days.workday(-8, '02:30'),
    shipNotBefore: days.workday(-6),
    shipNotAfter: days.workday(-2),
    deliverBy: days.workday(4),
    shipTo: acme.dc2,
    supplier: pacific.site,
    lines: [{ ...catalogue.bamboo, line: '1', quantity: '500', unit: 'EA', price: '6.35' }],
  }
  const edi = exchange('ptr_pacific', pacific.edi)
  const test = edi.received({
    set: '856',
    number: 'TEST-0003',
    at: days.workday(-3, '06:40'),
    control: 103,
    test: true,
    references: [theTest],
    segments: shipNotice(order, {
      number: 'TEST-0003',
      at: days.workday(-3, '06:30'),
      arrivesOn: days.workday(4),
      carrier: { scac: 'COSU', name: 'COSCO' },
      billOfLading: 'COSU6330187700',
      pro: '6330187700',
      pallets: 12,
      weightPounds: '9020',
      shipped: [{ line: '1', quantity: '500', toDate: '500' }],
    }),
  })
  const refusal = edi.sent({
    set: '824',
    number: 'TEST-0003',
    at: days.workday(-3, '06:52'),
    control: 40_302,
    test: true,
    references: [theTest],
    segments: applicationReject(
      { group: 'SH', control: 103, set: '856', number: 'TEST-0003' },
      [{ code: '007', text: 'No carton label, MAN GM, below the order' }],
      { date: ccyymmdd(days.workday(-3)), number: 'ADV-5521' },
    ),
  })
  const guide = document({
    id: 'doc_pacific_ship_notice_guide',
    kind: 'other',
    format: 'pdf',
    mediaType: 'application/pdf',
    name: 'ACME 856 implementation guide 4.1.pdf',
    references: [],
    partner: 'ptr_pacific',
    direction: 'outbound',
    receivedAt: days.workday(-14, '09:00'),
    content: writePdf('ACME 856 implementation guide 4.1', [
      { text: 'ACME Retail - Ship notice (856) guide 4.1', bold: true, size: 16 },
      'Every carton has a level P under the order, with its SSCC-18 in MAN, qualifier GM.',
      'BSN05 is 0001: shipment, order, pack, item.',
    ]),
  })

  const brought = broughtDocuments(days)

  return {
    documents: [
      ...Object.values(brought),
      edi.sent({
        set: '850',
        number: order.number,
        at: order.on,
        control: 40_240,
        test: true,
        references: [{ kind: 'order', value: order.number }],
        segments: purchaseOrder(order),
      }),
      test,
      refusal,
      guide,
    ],
    threads: [
      {
        id: 'thr_1035',
        label: 'TG-1035',
        kind: 'onboarding',
        subject: 'Pacific Rim Houseware: go live with ship notices',
        partner: 'ptr_pacific',
        group: 'grp_pr_onboarding',
        severity: 'normal',
        state: 'awaiting-partner',
        references: [theTest],
        tickets: [8],
        createdAt: days.workday(-14, '09:10'),
        dueAt: days.workday(1, '10:00'),
        details: onboardingCase(days, brought),
        events: [
          by(lena).says(
            days.workday(-14, '09:10'),
            'Welcome! These are the steps until you can ship to us. The guide for the ship notice is attached.',
            [guide],
          ),
          by(lena).moves(days.workday(-14, '09:10'), 'open', 'awaiting-partner'),
          step(days.workday(-14, '09:12'), lena, 'agreement', 'Trading partner agreement', 'done'),
          received(days.workday(-13, '03:20'), brought.agreement),
          received(days.workday(-13, '03:20'), brought.insurance),
          {
            type: 'acknowledgment',
            at: days.workday(-13, '08:30'),
            by: lena,
            body: {
              document: mentionOf(brought.agreement),
              status: 'does-not-match',
              text: 'Legal name: “Shenzhen Pacific Home Products Co., Ltd.”, on file “深圳市太平洋家居用品有限公司”',
            },
          },
          received(days.workday(-12, '03:20'), brought.questionnaire),
          step(days.workday(-12, '03:30'), meiling, 'questionnaire', 'Supplier questionnaire', 'done'),
          step(days.workday(-9, '08:00'), lena, 'order-test', 'Receive a test order (850)', 'done'),
          {
            type: 'document-requested',
            at: days.workday(-9, '08:05'),
            by: lena,
            body: {
              request: 'req_1035_1',
              kind: 'certificate',
              dueOn: isoDay(days.workday(2)),
              text: 'Product liability insurance, valid for at least twelve months',
            },
          },
          step(days.workday(-8, '02:35'), lena, 'ship-notice-test', 'Send a test ship notice (856)', 'waiting'),
          by(meiling).says(days.workday(-3, '06:45'), 'Third test is sent, TEST-0003. Please check.', [test]),
          notedIn(8, 3, days.workday(-3, '06:46'), 12),
          by(lena).says(
            days.workday(-3, '08:20'),
            'Nearly there: the carton level is missing, see the 824. Each carton needs its own SSCC.',
            [refusal],
          ),
        ],
      },
    ],
    tickets: [supplierDocuments(days)],
  }
}

const received = (at: Date, document: StoryDocument): StoryEvent => ({
  type: 'document-received',
  at,
  by: meiling,
  body: { document: mentionOf(document), findings: [] },
})

const step = (at: Date, by: StoryEvent['by'], id: string, title: string, state: string): StoryEvent => ({
  type: 'step-changed',
  at,
  by,
  body: { step: id, title, state },
})
