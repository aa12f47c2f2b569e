/** `×` speaks of the ratio, anything else of the value in its unit. */
export type Goal = `${'≤' | '≥'} ${number} ${string}`

/** One measured number. `against` is what it is measured against on the same machine in the same run, `ratio` the two divided. */
export type Figure = { name: string; value: number; unit: string; against?: number; ratio?: number; goal: Goal }

/** What a module in test/bench exports as `figures`. */
export type Measure = () => Promise<Figure[]>

export function comparedWith(figure: Omit<Figure, 'against' | 'ratio'>, against: number): Figure {
  return { ...figure, against, ratio: rounded(figure.value / against) }
}

const rounded = (value: number) => Number(value.toPrecision(4))

export function isMet({ value, ratio, goal }: Figure): boolean {
  const [sign, limit, unit] = goal.split(' ')
  const measured = unit === '×' ? ratio : value
  if (measured === undefined) return false
  return sign === '≤' ? measured <= Number(limit) : measured >= Number(limit)
}

export function inWords(figure: Figure): string {
  const { name, value, unit, against, ratio, goal } = figure
  const compared = against === undefined ? '' : ` against ${rounded(against)} ${unit}: ${ratio} ×`
  return `${isMet(figure) ? '✓' : '✗'} ${name}: ${rounded(value)} ${unit}${compared} (goal ${goal})`
}
