import type { ReadResult } from '../../src/domain/trade/trade-document.ts'
import type { Position } from '../../src/domain/trade/trade-facts.ts'

export type NamedPosition = { name: string; position: Position }

/** Every position in a result, with the name of the property that holds it. */
export function positionsIn({ documents, problems }: ReadResult): NamedPosition[] {
  const found: NamedPosition[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        if (isPosition(inner)) found.push({ name, position: inner })
        else visit(inner)
      }
    }
  }
  visit(documents)
  visit(problems)
  return found
}

function isPosition(value: unknown): value is Position {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
  )
}
