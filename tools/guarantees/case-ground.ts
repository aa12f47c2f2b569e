import type * as z from 'zod/mini'
import type { Case, DisputeDetails, OnboardingDetails } from '../../src/trading-grid/contract/case.ts'
import { type addEvidence, readCase } from '../../src/trading-grid/contract/operations/case-operations.ts'
import { type Ground, newKey } from './ground.ts'
import { Broken } from './must.ts'

export const text = 'Contract check: 10 cartons, Größe XL 箱 🚚'

export const written = ({ agent }: Ground) => ({ idempotencyKey: newKey(), agent })
export async function opened(ground: Ground, kind: 'onboarding' | 'dispute'): Promise<Case> {
  const { id } = await ground.escalate({ kind })
  return ground.caller.done(readCase, { path: { thread: id } })
}

export async function onboarding({ caller }: Ground, thread: string): Promise<OnboardingDetails> {
  const { details } = await caller.done(readCase, { path: { thread } })
  if (details.kind !== 'onboarding') throw new Broken('the case of an onboarding is a dispute')
  return details
}

export async function dispute({ caller }: Ground, thread: string): Promise<DisputeDetails> {
  const { details } = await caller.done(readCase, { path: { thread } })
  if (details.kind !== 'dispute') throw new Broken('the case of a dispute is an onboarding')
  return details
}

export const comment = ({ ticket }: Ground): z.input<NonNullable<typeof addEvidence.body>>['comments'][number] => ({
  ticket,
  commentId: 4711,
  author: 'Contract check',
  at: '2026-01-02T03:04:05.000Z',
  public: true,
  text,
})
