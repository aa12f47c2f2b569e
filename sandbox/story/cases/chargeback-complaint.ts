import { ccyymmdd, type Days } from '../days.ts'
import { file, noted, said, ticket } from '../drafts.ts'
import { agents, brands, fields, forms, groups, people } from '../helpdesk.ts'
import { writeCsv } from '../write-csv.ts'

/** The supplier says which of our deductions is wrong, and what we think of it among ourselves. */
export const complaintTicket = (days: Days) =>
  ticket({
    id: 4,
    subject: 'Dispute of deduction CBK-2291, $1,240.00',
    status: 'open',
    priority: 'high',
    requesterId: people.erin.id,
    assigneeId: agents.priya.id,
    groupId: groups.compliance.id,
    brandId: brands.suppliers.id,
    formId: forms.supplier.id,
    tags: ['dispute', 'chargeback', 'trading_grid_awaiting_us'],
    customFields: [
      { id: fields.orderNumber.id, value: '4500000874' },
      { id: fields.state.id, value: 'trading_grid_awaiting_us' },
      { id: fields.thread.id, value: 'TG-1029' },
    ],
    comments: [
      said(
        people.erin.id,
        days.workday(-7, '14:35'),
        `To whom it may concern,

remittance PMT-60418 is short by $1,240.00 against our invoice CB-99127 (PO 4500000874). Your debit CBK-2291 gives two reasons:

- 70, ASN not received, $750.00. Our ASN CBS-30761 left us at 22:18 UTC on the day of shipment and your system acknowledged it. The truck arrived two days later.
- B8, routing violation, $490.00. Keystone was approved by your transportation desk by phone because Blue Ridge had no capacity.

We ask for the full amount to be repaid. Log of our transmissions attached.

Erin Walsh
Contoso Beverages, Deductions`,
        file('asn-transmissions.csv', 'text/csv', transmissions(days)),
      ),
      noted(
        agents.priya.id,
        days.workday(-7, '15:50'),
        `Our own 997 for that ASN is in the archive, so reason 70 will not stand. B8 is another matter: nobody in transportation remembers a call, and Contoso has done this three times this year. Legal wants to keep B8 as leverage for the annual agreement.`,
      ),
      said(
        agents.priya.id,
        days.workday(-6, '16:10'),
        `Hello Erin,

we have opened case TG-1029 with you in Trading Grid and put the documents there. You will get a decision on both reasons within ten work days.

Priya Raman`,
      ),
      noted(
        agents.priya.id,
        days.workday(-2, '17:41'),
        `Contoso Beverages, Erin Walsh (TG-1029):

The ASN is the 856 of the day of shipment, and you answered it with a 997. For Keystone there was only a phone call.

Proposal: credit of 750.00 USD. Repay $750.00 for reason 70, and we accept the $490.00 for routing this once.`,
      ),
    ],
  })

/** What the supplier’s software sent and received. */
export const transmissions = (days: Days) =>
  writeCsv([
    ['date', 'time UTC', 'set', 'number', 'control', 'status'],
    [ccyymmdd(days.workday(-19)), '22:18:04', '856', 'CBS-30761', '000005518', 'sent'],
    [ccyymmdd(days.workday(-19)), '22:31:47', '997', '', '000040655', 'received, accepted (A)'],
    [ccyymmdd(days.workday(-18)), '08:00:12', '810', 'CB-99127', '000005522', 'sent'],
  ])
