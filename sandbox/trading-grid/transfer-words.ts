import type { DocumentKind } from '../../src/trading-grid/contract/document.ts'
import type { ReferenceKind } from '../../src/trading-grid/contract/reference.ts'

type Words = {
  one: (line: string) => string
  several: (count: number) => string
  line: (kind: string, numbers: string, partner: string | undefined) => string
  by: (name: string) => string
  kinds: Record<DocumentKind, string>
  numbers: Record<ReferenceKind, string>
}

const en: Words = {
  one: (line) => `${line}, attached from Trading Grid.`,
  several: (count) => `${count} documents attached from Trading Grid:`,
  line: (kind, numbers, partner) => `${kind}${partner ? ` from ${partner}` : ''}${numbers ? ` (${numbers})` : ''}`,
  by: (name) => `Requested in the app as ${name}; the name is not verified.`,
  kinds: {
    order: 'Purchase order',
    'order-change': 'Order change',
    'order-response': 'Order acknowledgment',
    'ship-notice': 'Ship notice',
    receipt: 'Receiving advice',
    invoice: 'Invoice',
    adjustment: 'Debit or credit adjustment',
    'application-advice': 'Application advice',
    acknowledgment: 'Functional acknowledgment',
    remittance: 'Remittance advice',
    'transport-status': 'Transport status',
    inventory: 'Inventory report',
    'proof-of-delivery': 'Proof of delivery',
    certificate: 'Certificate',
    agreement: 'Agreement',
    photo: 'Photo',
    correspondence: 'Correspondence',
    other: 'Document',
  },
  numbers: {
    order: 'PO',
    'ship-notice': 'ASN',
    invoice: 'INV',
    'bill-of-lading': 'B/L',
    pro: 'PRO',
    container: 'Container',
    sscc: 'SSCC',
    gtin: 'GTIN',
    claim: 'Claim',
    tracking: 'Tracking',
    receipt: 'Receipt',
    contract: 'Contract',
    other: 'No.',
  },
}

const de: Words = {
  one: (line) => `${line}, aus Trading Grid angehängt.`,
  several: (count) => `${count} Dokumente aus Trading Grid angehängt:`,
  line: (kind, numbers, partner) => `${kind}${partner ? ` von ${partner}` : ''}${numbers ? ` (${numbers})` : ''}`,
  by: (name) => `In der App angefordert als ${name}; der Name ist nicht geprüft.`,
  kinds: {
    order: 'Bestellung',
    'order-change': 'Bestelländerung',
    'order-response': 'Auftragsbestätigung',
    'ship-notice': 'Lieferavis',
    receipt: 'Wareneingangsmeldung',
    invoice: 'Rechnung',
    adjustment: 'Belastung oder Gutschrift',
    'application-advice': 'Anwendungsrückmeldung',
    acknowledgment: 'Empfangsquittung',
    remittance: 'Zahlungsavis',
    'transport-status': 'Transportstatus',
    inventory: 'Bestandsmeldung',
    'proof-of-delivery': 'Liefernachweis',
    certificate: 'Zertifikat',
    agreement: 'Vereinbarung',
    photo: 'Foto',
    correspondence: 'Schriftwechsel',
    other: 'Dokument',
  },
  numbers: {
    order: 'Best.',
    'ship-notice': 'Avis',
    invoice: 'RE',
    'bill-of-lading': 'B/L',
    pro: 'PRO',
    container: 'Container',
    sscc: 'SSCC',
    gtin: 'GTIN',
    claim: 'Reklamation',
    tracking: 'Sendung',
    receipt: 'Wareneingang',
    contract: 'Vertrag',
    other: 'Nr.',
  },
}

export const transferWords = (locale: string): Words => (locale.toLowerCase().startsWith('de') ? de : en)
