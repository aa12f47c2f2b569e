import { ccyymmdd, hhmm } from '../days.ts'
import type { X12Segment } from '../write-x12.ts'

export type Stop = { status: string; reason?: string; at: Date; city: string; region: string }

/** 214: where a truck was. AF left the pick-up, X6 on the way, X1 arrived, D1 delivered; reason A3 is damage. */
export const transportStatus = (
  shipment: { pro: string; shipment: string; scac: string; billOfLading: string },
  stops: Stop[],
): X12Segment[] => [
  ['B10', shipment.pro, shipment.shipment, shipment.scac],
  ['L11', shipment.billOfLading, 'BM'],
  ...stops.flatMap(({ status, reason, at, city, region }, index): X12Segment[] => [
    ['LX', index + 1],
    ['AT7', status, reason ?? 'NS', '', '', ccyymmdd(at), hhmm(at), 'UT'],
    ['MS1', city, region, 'US'],
  ]),
]
