import { type Days, isoDay } from '../days.ts'
import { file, noted, said, ticket } from '../drafts.ts'
import { agents, brands, fields, forms, groups, people } from '../helpdesk.ts'
import type { StoryTicket } from '../story.ts'
import { writePdf } from '../write-pdf.ts'

/** The new supplier's side of its onboarding, with a certificate whose name is Chinese. */
export const supplierDocuments = (days: Days): StoryTicket =>
  ticket({
    id: 8,
    subject: 'Pacific Rim Houseware: documents and tests before the first order',
    status: 'open',
    requesterId: people.meiling.id,
    assigneeId: agents.lena.id,
    groupId: groups.onboarding.id,
    brandId: brands.suppliers.id,
    formId: forms.supplier.id,
    tags: ['onboarding', 'documents', 'trading_grid_awaiting_partner'],
    customFields: [
      { id: fields.state.id, value: 'trading_grid_awaiting_partner' },
      { id: fields.thread.id, value: 'TG-1035' },
    ],
    comments: [
      said(
        people.meiling.id,
        days.workday(-14, '08:40'),
        `Dear Sir or Madam,

your buyer Mr. Holt confirmed us as a supplier for bamboo kitchenware. Please tell us what we must do for the EDI connection and which documents you need.

Chen Meiling 陈美玲
Pacific Rim Houseware, Shenzhen`,
      ),
      said(
        agents.lena.id,
        days.workday(-14, '09:15'),
        `Hello Ms. Chen,

welcome! You find every step in Trading Grid (TG-1035), and we talk about the tests there. Send us documents here or there, as you like.

Lena Hoffmann`,
      ),
      noted(
        agents.lena.id,
        days.workday(-3, '06:46'),
        `Pacific Rim Houseware, Chen Meiling 陈美玲 (TG-1035):

Third test is sent, TEST-0003. Please check.`,
      ),
      said(
        people.meiling.id,
        days.workday(-1, '03:15'),
        `Dear Lena,

please find attached the product liability insurance as asked (Chinese and English pages). About the test ship notice TEST-0003: our software vendor asks whether one SSCC per pallet is also ok, or must it be per carton?

Best regards
Chen Meiling 陈美玲
Pacific Rim Houseware`,
        file('产品责任保险证书 2027.pdf', 'application/pdf', insurance(days)),
      ),
      noted(
        agents.lena.id,
        days.workday(-1, '08:10'),
        'Insured sum is 1 million, our minimum for kitchenware is 2 million. Check with legal before accepting.',
      ),
    ],
  })

const insurance = (days: Days) =>
  writePdf('Product liability insurance', [
    { text: 'Certificate of insurance', bold: true, size: 18 },
    'Insured: Shenzhen Pacific Rim Houseware Co., Ltd.',
    'Product liability, worldwide including USA and Canada',
    'Sum insured: USD 1,000,000 per claim',
    `Valid from ${isoDay(days.workday(-20))} for twelve months`,
  ])
