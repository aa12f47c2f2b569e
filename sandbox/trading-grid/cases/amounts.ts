import type { Money } from '../../../src/trading-grid/contract/primitives.ts'

export const isPositive = ({ amount }: Money): boolean => !amount.startsWith('-') && /[1-9]/.test(amount)
