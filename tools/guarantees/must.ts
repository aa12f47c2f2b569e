import { isDeepStrictEqual } from 'node:util'
export class Broken extends Error {
  override name = 'Broken'
}

export class NotCheckable extends Error {
  override name = 'NotCheckable'
}

export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Broken(otherwise)
}

/** Compares as JSON does: a member that is undefined is absent, and the order of members means nothing. */
export function mustEqual(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)]
  const same =
    is === should || (is !== undefined && should !== undefined && isDeepStrictEqual(JSON.parse(is), JSON.parse(should)))
  must(same, `${what} should be ${should}, but is ${is}`)
}
