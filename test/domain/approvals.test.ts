import { describe, expect, it } from 'vitest'
import { decidersOf, isApproved, standingOf, whoApproves } from '../../src/domain/thread/approvals.ts'

const usd = (amount: string) => ({ amount, currency: 'USD' })
const lead = { agentId: 1, name: 'Lead', limit: usd('1000') }
const cfo = { agentId: 2, name: 'CFO' }
const rules = [
  { role: 'Team lead', kind: 'dispute', above: usd('0'), approvers: [lead, cfo] },
  { role: 'Finance', kind: 'dispute', above: usd('500'), approvers: [cfo] },
  { role: 'Compliance', kind: 'onboarding', above: usd('0'), approvers: [lead] },
]
const roles = (amount: { amount: string; currency: string } | undefined, requester = 9) =>
  whoApproves(rules, 'dispute', amount, requester).map(({ role }) => role)

describe('who has to approve', () => {
  it('is every role whose amount is exceeded', () => {
    expect(roles(usd('500'))).toEqual(['Team lead'])
    expect(roles(usd('500.01'))).toEqual(['Team lead', 'Finance'])
  })

  it('is at least the first, whatever it is about', () => {
    expect(roles(undefined)).toEqual(['Team lead'])
  })

  it('is everybody for an amount in another currency', () => {
    expect(roles({ amount: '1', currency: 'EUR' })).toEqual(['Team lead', 'Finance'])
  })

  it('weighs what is given back like what is charged', () => {
    expect(roles(usd('-750'))).toEqual(['Team lead', 'Finance'])
  })

  it('is never the one who asks', () => {
    const [first] = whoApproves(rules, 'dispute', usd('10'), 1)
    expect(first?.approvers.map(({ name }) => name)).toEqual(['CFO'])
  })

  it('says whose limit reaches', () => {
    const [first] = whoApproves(rules, 'dispute', usd('1000.01'), 9)
    expect(first?.approvers.map(({ name, within }) => [name, within])).toEqual([
      ['Lead', false],
      ['CFO', true],
    ])
  })

  it('is nobody where no rule is about such threads', () => {
    expect(whoApproves(rules, 'general', usd('10'), 9)).toEqual([])
  })
})

describe('whether as much was approved', () => {
  const given = [{ state: 'approved', role: 'Finance', amount: usd('500') }]

  it('is so up to what was approved, and not beyond', () => {
    expect(isApproved(given, 'Finance', usd('500'))).toBe(true)
    expect(isApproved(given, 'Finance', usd('500.01'))).toBe(false)
  })

  it('is not so for another role, another currency, or an approval without an amount', () => {
    expect(isApproved(given, 'Team lead', usd('1'))).toBe(false)
    expect(isApproved(given, 'Finance', { amount: '1', currency: 'EUR' })).toBe(false)
    expect(isApproved([{ state: 'approved', role: 'Finance' }], 'Finance', usd('1'))).toBe(false)
  })

  it('is not so while it is open or after it was refused', () => {
    expect(isApproved([{ state: 'pending', role: 'Finance', amount: usd('500') }], 'Finance', usd('1'))).toBe(false)
    expect(isApproved([{ state: 'rejected', role: 'Finance', amount: usd('500') }], 'Finance', usd('1'))).toBe(false)
  })
})

describe('whether an agent may decide', () => {
  const approval = {
    id: 'a',
    request: 'r',
    requestedBy: { agentId: 9 },
    mayDecide: [lead, cfo],
    amount: usd('2000'),
  }

  it('whoever asked may not, even where the rules name them', () => {
    expect(standingOf({ ...approval, requestedBy: { agentId: 2 } }, [], 2)).toBe('asked-for-it')
  })

  it('somebody without limit may', () => {
    expect(standingOf(approval, [approval], 2)).toBe('may-decide')
  })

  it('somebody whose limit does not reach may not', () => {
    expect(standingOf(approval, [approval], 1)).toBe('above-limit')
  })

  it('nobody else may', () => {
    expect(standingOf(approval, [approval], 3)).toBe('not-an-approver')
  })

  it('nobody decides two of one request', () => {
    const other = { ...approval, id: 'b', decision: { by: { agentId: 2 } } }
    expect(standingOf(approval, [approval, other], 2)).toBe('decided-another')
    expect(standingOf(approval, [approval, { ...other, request: 'another' }], 2)).toBe('may-decide')
  })

  it('whoever is left is named: the limit reaches, and no other of the request was decided by them', () => {
    const small = { ...approval, amount: usd('10') }
    const other = { ...small, id: 'b', decision: { by: { agentId: 2 } } }
    expect(decidersOf(small, [small, other]).map(({ name }) => name)).toEqual(['Lead'])
    expect(decidersOf(approval, [approval, other])).toEqual([])
  })
})
