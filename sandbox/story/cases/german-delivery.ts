import { withCheckDigit } from '../check-digit.ts'
import { type Days, isoDay } from '../days.ts'
import { document, noted, recorded, type StoryCase, said, ticket } from '../drafts.ts'
import {
  despatchAdvice,
  type EdifactOrder,
  interchangeTaken,
  invoicMessage,
  orderResponse,
  orders,
} from '../edifact/messages.ts'
import { agents, fields, forms, groups, people } from '../helpdesk.ts'
import { acme, mueller } from '../partners/addresses.ts'
import type { StoryDocument } from '../story.ts'
import { type EdifactSegment, writeEdifact } from '../write-edifact.ts'

const orderNumber = '4700004711'
const theOrder = { kind: 'order', value: orderNumber } as const
const us = acme.party.gln
const them = mueller.party.gln

type Draft = {
  type: 'ORDERS' | 'CONTRL' | 'ORDRSP' | 'DESADV' | 'INVOIC'
  kind: StoryDocument['kind']
  number: string
  at: Date
  control: string
  references: StoryDocument['references']
  segments: EdifactSegment[]
  /** ISO 8859-1 unless told: most senders still write UNOC. */
  charset?: 'UNOC' | 'UNOW'
}

/** A delivery by EDIFACT: 18 of 24 knives shipped, 24 invoiced, at a price 4 % over the order's. */
export function germanDelivery(days: Days): StoryCase {
  const order: EdifactOrder = {
    number: orderNumber,
    at: days.workday(-10, '09:20'),
    deliverBy: days.workday(-2),
    buyer: acme.party,
    supplier: mueller.party,
    deliverTo: acme.warehouse,
    lines: [
      {
        line: '1',
        gtin: withCheckDigit('401234503301'),
        buyerItem: 'EU-20331',
        supplierItem: 'KM-180-GR',
        description: 'Küchenmesser 18 cm, Griff grün',
        quantity: '24',
        unit: 'PCE',
        price: '31.50',
      },
      {
        line: '2',
        gtin: withCheckDigit('401234503318'),
        buyerItem: 'EU-20348',
        supplierItem: 'SB-SET-5',
        description: 'Schälmesser-Set, 5-teilig, spülmaschinengeeignet',
        quantity: '60',
        unit: 'PCE',
        price: '12.80',
      },
    ],
  }
  const ordered = edifact({
    type: 'ORDERS',
    kind: 'order',
    number: orderNumber,
    at: order.at,
    control: 'A00771',
    references: [theOrder],
    segments: orders(order),
  })
  const despatch = 'LS-77120'

  return {
    documents: [
      ordered,
      edifact({
        type: 'CONTRL',
        kind: 'acknowledgment',
        number: 'A00771',
        at: days.workday(-10, '09:31'),
        control: 'M20409',
        references: [theOrder],
        segments: interchangeTaken({ control: 'A00771', sender: us, receiver: them }),
      }),
      edifact({
        type: 'ORDRSP',
        kind: 'order-response',
        number: 'AB-90331',
        at: days.workday(-9, '08:15'),
        control: 'M20418',
        references: [theOrder],
        segments: orderResponse(order, { number: 'AB-90331', at: days.workday(-9, '08:15') }),
      }),
      edifact({
        type: 'DESADV',
        kind: 'ship-notice',
        number: despatch,
        at: days.workday(-3, '13:50'),
        control: 'M20455',
        references: [theOrder, { kind: 'ship-notice', value: despatch }],
        segments: despatchAdvice(order, {
          number: despatch,
          at: days.workday(-3, '13:30'),
          arrivesOn: days.workday(-2),
          carrier: 'Spedition Rüdiger Groß',
          sscc: withCheckDigit('34012345000077120'),
          shipped: [
            { line: '1', quantity: '18' },
            { line: '2', quantity: '60' },
          ],
        }),
      }),
      edifact({
        type: 'INVOIC',
        kind: 'invoice',
        number: 'R-204871',
        at: days.workday(-2, '06:05'),
        control: 'M20461',
        charset: 'UNOW',
        references: [theOrder, { kind: 'invoice', value: 'R-204871' }, { kind: 'ship-notice', value: despatch }],
        segments: invoicMessage(order, {
          number: 'R-204871',
          at: days.workday(-2),
          due: days.workday(20),
          despatch,
          vatPercent: '19',
          billed: [
            { line: '1', quantity: '24', price: '32.76' },
            { line: '2', quantity: '60' },
          ],
        }),
      }),
    ],
    exceptions: [
      recorded(
        {
          cause: `price-discrepancy/${them}/${orderNumber}/1`,
          kind: 'price-discrepancy',
          state: 'assigned',
          assignee: { id: agents.lena.id, name: agents.lena.name },
          partner: 'ptr_mueller',
          order: orderNumber,
          line: '1',
          summary: 'Position 1: vereinbart 31,50 EUR, berechnet 32,76 EUR',
          impact: { amount: '30.24', currency: 'EUR' },
          by: 'Lena Hoffmann',
        },
        days.workday(-1, '09:18'),
      ),
    ],
    tickets: [
      ticket({
        id: 6,
        subject: 'Lieferung zu Bestellung 4700004711 unvollständig, Rechnung R-204871 passt nicht',
        status: 'open',
        type: 'problem',
        requesterId: people.annika.id,
        assigneeId: agents.lena.id,
        groupId: groups.support.id,
        formId: forms.order.id,
        tags: ['delivery', 'invoice'],
        customFields: [{ id: fields.orderNumber.id, value: orderNumber }],
        comments: [
          said(
            people.annika.id,
            days.workday(-1, '08:40'),
            `Guten Morgen,

von Müller & Söhne kam gestern die Lieferung zur Bestellung 4700004711 (Lieferschein LS-77120). Vom grünen Küchenmesser sind nur 18 statt 24 Stück dabei, das Schälmesser-Set ist vollständig.

Gleichzeitig ist die Rechnung R-204871 über alle 24 Stück eingegangen, und zwar zu 32,76 € statt 31,50 €. So können wir sie nicht freigeben. Bitte klären, wann der Rest kommt und ob wir eine Gutschrift bekommen.

Viele Grüße aus Köln
Annika Brandt`,
          ),
          noted(
            agents.lena.id,
            days.workday(-1, '09:15'),
            'Intern: Wir verhandeln gerade den Rahmenvertrag neu, Zielpreis 29,90 €. Bitte davon nichts an Müller schreiben.',
          ),
          said(
            agents.lena.id,
            days.workday(-1, '09:20'),
            `Hallo Annika,

danke, die Abweichung sehe ich auch. Ich frage bei Müller & Söhne nach und melde mich. Die Rechnung bleibt so lange gesperrt.

Lena`,
          ),
        ],
      }),
    ],
  }
}

function edifact({ type, kind, number, at, control, references, segments, charset = 'UNOC' }: Draft): StoryDocument {
  const outbound = type === 'ORDERS'
  return document({
    id: `doc_mueller_${type}_${number}`,
    kind,
    format: 'edifact',
    mediaType: 'application/edifact',
    name: `${type}_${number}_${isoDay(at)}.edi`,
    references,
    partner: 'ptr_mueller',
    direction: outbound ? 'outbound' : 'inbound',
    receivedAt: at,
    content: writeEdifact({
      charset,
      sender: outbound ? us : them,
      receiver: outbound ? them : us,
      at,
      control,
      messages: [{ type, directory: type === 'CONTRL' ? '3' : '96A', segments }],
    }),
  })
}
