import type { Act } from '../../../src/trading-grid/contract/act.ts'

type Reason = Extract<Act, { state: 'refused' }>['because']

/** An action that may not be done. What it had written before is taken back, and the act keeps the reason. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly because: Reason

  constructor(because: Reason, detail: string) {
    super(detail)
    this.because = because
  }
}
