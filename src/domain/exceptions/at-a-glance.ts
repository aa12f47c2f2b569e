import { type Big, exact, greater, plain, zero } from '../trade/decimal.ts'
import type { LineProgress, ProgressStep, StepProgress } from './order-progress.ts'
import type { ExceptionKind, ExceptionRule } from './trade-exception.ts'

/** Where on its way from order to invoice an exception of each kind is; absent where no step of the goods is concerned. */
const stepOfKind: Partial<Record<ExceptionKind, ProgressStep>> = {
  'quantity-change': 'confirmed',
  'date-change': 'confirmed',
  backorder: 'confirmed',
  'item-rejected': 'confirmed',
  'order-rejected': 'confirmed',
  substitution: 'confirmed',
  'missing-order-response': 'confirmed',
  'short-shipment': 'shipped',
  overage: 'shipped',
  'wrong-item': 'shipped',
  'uom-mismatch': 'shipped',
  'late-shipment': 'shipped',
  'late-ship-notice': 'shipped',
  'missing-ship-notice': 'shipped',
  'duplicate-shipment': 'shipped',
  'ship-notice-after-receipt': 'shipped',
  damaged: 'received',
  quality: 'received',
  'price-discrepancy': 'invoiced',
  'invoice-quantity': 'invoiced',
  'invoice-total': 'invoiced',
  'unordered-charge': 'invoiced',
  'duplicate-invoice': 'invoiced',
  'possible-duplicate-invoice': 'invoiced',
}

const stepOfRule: Partial<Record<ExceptionRule, ProgressStep>> = {
  'received-below-shipped': 'received',
  'received-below-agreed': 'received',
  'received-above-agreed': 'received',
  'receiver-says-over': 'received',
  'receiver-says-wrong-item': 'received',
  'confirmed-price-differs': 'confirmed',
}

type About = { kind: string; found?: { exception: { rule: ExceptionRule; line?: string } } | undefined }

/** The step that an exception breaks. */
export function brokenStep({ kind, found }: About): ProgressStep | undefined {
  const byRule = found && stepOfRule[found.exception.rule]
  return byRule ?? new Map<string, ProgressStep>(Object.entries(stepOfKind)).get(kind)
}

/** The line to draw: that of the worst exception which names one, else the first. `exceptions` worst first. */
export function lineToShow<Line extends Pick<LineProgress, 'line'>>(
  lines: readonly Line[],
  exceptions: readonly About[],
): Line | undefined {
  for (const { found } of exceptions) {
    const line = lines.find((one) => one.line === found?.exception.line)
    if (line) return line
  }
  return lines[0]
}

/** A bar of the picture: `share` of the longest, 0 to 1. */
export type Bar<Place> = StepProgress<Place> & { share: number; broken: boolean }

/** All steps to one scale. */
export function barsOf<Place>(line: LineProgress<Place>, exceptions: readonly About[]): Bar<Place>[] {
  const longest = line.steps.reduce<Big>((most, { quantity }) => greater(most, exact(quantity) ?? zero), zero)
  const broken = new Set(
    exceptions
      .filter(({ found }) => found?.exception.line === undefined || found.exception.line === line.line)
      .map(brokenStep),
  )
  return line.steps.map((step) => ({
    ...step,
    share: longest.eq(0) ? 0 : Number((exact(step.quantity) ?? zero).div(longest).toFixed(4)),
    broken: broken.has(step.step),
  }))
}

/** What the bars say in figures. `missing` of `of` did not come; `billed` is invoiced, all of the order or not. */
export type GapFigures = {
  missing?: { quantity: string; of: string; step: 'shipped' | 'received' }
  billed?: { quantity: string; all: boolean }
}

/** Only what an open exception of the line stands for: the rest may be on its way. */
export function gapFigures(line: LineProgress<unknown>, exceptions: readonly About[]): GapFigures {
  const figure = (step: ProgressStep) => exact(line.steps.find((one) => one.step === step)?.quantity)
  const ofLine = exceptions.filter(({ found }) => found?.exception.line === line.line)
  const ordered = figure('ordered')
  const short = ofLine.find(({ kind }) => kind === 'short-shipment')
  const step = short && brokenStep(short) === 'received' ? 'received' : 'shipped'
  const came = figure(step)
  const invoiced = figure('invoiced')
  const isOverbilled = ofLine.some(({ kind }) => kind === 'invoice-quantity')
  return {
    ...(short && ordered && came?.lt(ordered)
      ? { missing: { quantity: plain(ordered.minus(came)), of: plain(ordered), step } }
      : {}),
    ...(isOverbilled && ordered && invoiced
      ? { billed: { quantity: plain(invoiced), all: invoiced.eq(ordered) } }
      : {}),
  }
}
