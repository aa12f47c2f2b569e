import type { Charge } from '../../domain/trade/trade-facts.ts'
import { magnitude, negate } from '../decimals.ts'
import type { Report } from '../problems.ts'
import { find, findAll, textAt } from '../xml/elements.ts'
import { decimalIn } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import { either } from './facts.ts'

/** Allowances and charges (BG-20, BG-21, BG-27, BG-28), and the charges for carriage of the EXTENDED profile. */
export function readCharges(report: Report, settlement: XmlElement | undefined, line?: string): Charge[] {
  const ofLine = line === undefined ? {} : { line }
  const stated = findAll(settlement, 'SpecifiedTradeAllowanceCharge').flatMap((element): Charge[] => {
    const amount = decimalIn(report, find(element, 'ActualAmount'))
    if (amount === undefined) return []
    const isCharge = /^(?:true|1)$/i.test(
      textAt(element, 'ChargeIndicator', 'Indicator') || textAt(element, 'ChargeIndicator'),
    )
    const rate = decimalIn(report, find(element, 'CalculationPercent'))
    const code = textAt(element, 'ReasonCode')
    const text = textAt(element, 'Reason')
    return [
      {
        kind: isCharge ? 'charge' : 'allowance',
        amount: isCharge ? amount : negate(magnitude(amount)),
        ...(rate !== undefined && { rate }),
        ...(code && { code }),
        ...(text && { text }),
        ...ofLine,
        position: element.position,
      },
    ]
  })
  const carriage = findAll(settlement, 'SpecifiedLogisticsServiceCharge').flatMap((element): Charge[] => {
    const amount = decimalIn(report, find(element, 'AppliedAmount'))
    const text = textAt(element, 'Description')
    return amount === undefined
      ? []
      : [{ kind: 'charge', amount, ...(text && { text }), ...ofLine, position: element.position }]
  })
  return [...stated, ...carriage]
}

/** The document's tax by rate (BG-23). */
export function readTaxes(report: Report, settlement: XmlElement | undefined): Charge[] {
  return findAll(settlement, 'ApplicableTradeTax').flatMap((element): Charge[] => {
    const amount = decimalIn(report, find(element, 'CalculatedAmount'))
    if (amount === undefined) return []
    const rate = decimalIn(report, either(element, 'RateApplicablePercent', 'ApplicablePercent'))
    const code = textAt(element, 'CategoryCode') || textAt(element, 'TypeCode')
    const text = textAt(element, 'ExemptionReason')
    return [
      {
        kind: 'tax',
        amount,
        ...(rate !== undefined && { rate }),
        ...(code && { code }),
        ...(text && { text }),
        position: element.position,
      },
    ]
  })
}
