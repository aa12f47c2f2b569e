import type { Readers } from './readers.ts'

/** Readers that most texts can do without. `mark` matches at least every text that holds a document of theirs. */
export type RareReaders = { mark: RegExp; load: () => Promise<Partial<Readers>> }

/** A group is a file of its own in the package, and comes when a document of it is met. */
export const rareReaders: RareReaders[] = [
  { mark: /CrossIndustry|SCRDMCCBDACIO/, load: async () => (await import('./cii-readers.ts')).ciiReaders },
  {
    mark: /cXML|<(?:Order|Confirmation|ShipNotice|InvoiceDetail)Request/,
    load: async () => (await import('./cxml-readers.ts')).cxmlReaders,
  },
  { mark: /urn:(?:gs1:ecom|ean\.ucc):/, load: async () => (await import('./gs1-readers.ts')).gs1Readers },
  { mark: /STX=/, load: async () => (await import('./tradacoms-readers.ts')).tradacomsReaders },
  { mark: /EDI_DC40/, load: async () => (await import('./idoc-readers.ts')).idocReaders },
]
