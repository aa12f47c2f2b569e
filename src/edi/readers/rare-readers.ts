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
  {
    mark: /ST.(?:830|862)\b|DEL(?:FOR|JIT)/,
    load: async () => (await import('./planning-readers.ts')).planningReaders,
  },
  { mark: /ST.94[03457]\b/, load: async () => (await import('./warehouse-readers.ts')).warehouseReaders },
  {
    mark: /ST.(?:204|210|990)\b|IFT(?:MIN|STA)/,
    load: async () => (await import('./transport-readers.ts')).transportReaders,
  },
  {
    mark: /ST.8(?:16|32|52|64|67|70|75|80)\b|INVRPT|PRICAT|SLSRPT/,
    load: async () => (await import('./retail-readers.ts')).retailReaders,
  },
]
