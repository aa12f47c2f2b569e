import { withCheckDigit } from '../check-digit.ts'
import type { EdifactParty } from '../edifact/messages.ts'
import type { Site } from '../x12/trade-line.ts'

const zz = (id: string) => ({ qualifier: 'ZZ', id })

/** Where goods, documents and words go: sites, EDI addresses and the people who answer. */
export const acme = {
  x12: zz('ACMERETAIL'),
  party: {
    gln: withCheckDigit('426012345000'),
    name: 'ACME Retail Europe GmbH',
    street: 'Speicherstraße 12',
    city: 'Hamburg',
    postcode: '20457',
    vat: 'DE299999918',
  } satisfies EdifactParty,
  warehouse: {
    gln: withCheckDigit('426012345017'),
    name: 'ACME Retail Europe, Lager Köln',
    street: 'Güterbahnhof 3',
    city: 'Köln',
    postcode: '50735',
  } satisfies EdifactParty,
  dc2: {
    name: 'ACME Retail DC 2',
    code: 'DC2',
    street: '4400 Intermodal Pkwy',
    city: 'Joliet',
    region: 'IL',
    postcode: '60436',
  } satisfies Site,
}

export const dealers = {
  lakeside: {
    name: 'Lakeside Hardware',
    code: 'D0412',
    street: '218 Superior St',
    city: 'Duluth',
    region: 'MN',
    postcode: '55802',
  },
  harbor: {
    name: 'Harbor Home Center',
    code: 'D0377',
    street: '9 Commercial St',
    city: 'Portland',
    region: 'ME',
    postcode: '04101',
  },
} satisfies Record<string, Site>

export const northwind = {
  edi: zz('NORTHWIND'),
  site: {
    name: 'Northwind Traders',
    code: 'V20417',
    street: '1700 Grand Ave',
    city: 'Rockford',
    region: 'IL',
    postcode: '61101',
  } satisfies Site,
  logistics: ['Maria Okafor', 'Tom Lindqvist', 'Dana Whitfield'],
  finance: ['Grace Ito', 'Paul Marchetti'],
  ediDesk: ['Ravi Menon'],
}

export const contoso = {
  edi: { qualifier: '01', id: '117654820' },
  site: {
    name: 'Contoso Beverages',
    code: 'V30981',
    street: '55 Bottling Way',
    city: 'Scranton',
    region: 'PA',
    postcode: '18503',
  } satisfies Site,
  finance: ['Erin Walsh', 'Marcus Hill', 'Yuki Tanabe'],
  logistics: ['Pete Sandoval', 'Olga Reyes'],
}

export const mueller = {
  party: {
    gln: withCheckDigit('401234500012'),
    name: 'Müller & Söhne Haushaltswaren GmbH',
    street: 'Glühofenweg 8',
    city: 'Solingen',
    postcode: '42651',
    vat: 'DE123456788',
  } satisfies EdifactParty,
  shipping: ['Jürgen Weiß', 'Sabine Krüger'],
  accounts: ['Frau Dr. Böhme', 'Kai Größer'],
  ediDesk: ['Uwe Schäfer'],
}

export const pacific = {
  edi: zz('PACRIMHOUSE'),
  site: {
    name: 'Pacific Rim Houseware',
    code: 'V41102',
    street: 'Long Beach Terminal 4',
    city: 'Long Beach',
    region: 'CA',
    postcode: '90802',
  } satisfies Site,
  onboarding: ['Chen Meiling 陈美玲', 'Victor Lau'],
  shipping: ['Zhang Wei 张伟', 'Li Na 李娜'],
}

export const adventure = {
  edi: zz('ADVWORKSUK'),
  site: {
    name: 'Adventure Works Outdoor',
    code: 'V27760',
    street: '3300 Crossroads Blvd',
    city: 'Newark',
    region: 'NJ',
    postcode: '07114',
  } satisfies Site,
  warehouse: ['Hannah Prior', 'Gareth Bowen'],
  integration: ['Nikhil Shah', 'Fiona Marsh'],
  credit: ['Oliver Penn'],
}

export const tailspin = {
  edi: zz('TAILSPINTOY'),
  site: {
    name: 'Tailspin Toys',
    code: 'V33015',
    street: '880 Hangar Rd',
    city: 'Reno',
    region: 'NV',
    postcode: '89502',
  } satisfies Site,
  finance: ['Luis Ferreira', 'Amy Cho'],
  orderDesk: ['Becca Stone', 'Ian Duffy'],
}

export const blueRidge = {
  edi: { qualifier: '02', id: 'BRFC' },
  claims: ['Ruth Callahan', 'Andre Dupree'],
  dispatch: ['Night desk', 'Kelly Moss'],
}
