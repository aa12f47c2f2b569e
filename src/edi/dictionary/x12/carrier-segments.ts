import { codeList } from '../../code-list.ts'
import type { X12SegmentEntry } from './segments.ts'

/** Segments of shippers and carriers, by X12 004010, in our own words. */
export const carrierX12Segments = codeList<X12SegmentEntry>({
  B1: { name: 'Answer to a load tender', elements: ['Carrier', 'Shipment number', 'Date', 'Answer'] },
  B2: {
    name: 'Load tender',
    elements: ['Tariff', 'Carrier', 'Place', 'Shipment number', 'Unit of weight', 'Who pays the freight', 'Equipment'],
  },
  B2A: { name: 'Purpose', elements: ['Purpose', 'Kind of application'] },
  B3: {
    name: 'Freight invoice',
    elements: [
      'Kind of shipment',
      'Invoice number',
      'Shipment number',
      'Who pays the freight',
      'Unit of weight',
      'Invoice date',
      'Net amount due',
      'Correction',
      'Delivery date',
      'Kind of date',
      'Carrier',
      'Date',
      'Tariff',
    ],
  },
  C3: { name: 'Currency', elements: ['Currency', 'Exchange rate'] },
  S5: {
    name: 'Stop',
    elements: ['Stop number', 'Reason', 'Weight', 'Unit of weight', 'Quantity', 'Unit', 'Volume', 'Unit of volume'],
  },
  MS3: { name: 'Carrier', elements: ['Carrier', 'Routing order', 'City', 'Way of transport'] },
  L0: {
    name: 'Quantity and weight',
    elements: [
      'Line',
      'Rated quantity',
      'Rated as',
      'Weight',
      'Kind of weight',
      'Volume',
      'Unit of volume',
      'Packages',
      'Packaging',
    ],
  },
  L1: {
    name: 'Rate and charge',
    elements: [
      'Line',
      'Rate',
      'Kind of rate',
      'Charge',
      'Advances',
      'Prepaid amount',
      'Rate class',
      'Special charge',
      'Rate class',
      'Who is entitled',
      'Charge method',
      'In words',
    ],
  },
  L3: { name: 'Totals', elements: ['Weight', 'Kind of weight', 'Rate', 'Kind of rate', 'Charge'] },
  L5: { name: 'Goods', elements: ['Line', 'In words', 'Commodity code', 'Kind of code', 'Packaging'] },
  K1: { name: 'Remarks', elements: ['Text', 'Text'] },
})
