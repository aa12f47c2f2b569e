import { describe, expect, it } from 'vitest'
import { type Asked, findings, type Need } from '../../src/domain/settings-check.ts'

const capabilities = {
  transfer: 'token' as const,
  attachmentFetch: true,
  serverDelivery: true,
  push: true,
  leases: true,
  approvals: true,
}
const here = { appId: 7, installationId: 8, endpoint: 'https://gateway.example/v1/escalations' }
const allIsWell: Asked = {
  reached: { far: 'answered' },
  capabilities,
  installation: { appId: 7, installationId: 8, lacksFields: false },
  here,
  fields: { state: 'good', dueOn: 'good', thread: 'good' },
  automation: { webhook: { endpoint: here.endpoint, active: true }, trigger: { active: true } },
}
const stateOf = (asked: Asked, need: Need) => findings(asked).find((one) => one.need === need)?.state

it('is good throughout where all is well', () => {
  expect(findings(allIsWell).filter(({ state }) => state !== 'good')).toEqual([])
})

it('names the first thing that stops a request, and knows nothing of what comes after', () => {
  const refused = { ...allIsWell, reached: { far: 'refused', detail: '401' } } as const
  const needs: Need[] = ['host', 'reach', 'credentials', 'contract']
  expect(needs.map((need) => stateOf(refused, need))).toEqual(['good', 'good', 'bad', 'unknown'])
})

it('does not call broken what a Trading Grid merely lacks', () => {
  const plain = { ...allIsWell, capabilities: { ...capabilities, push: false, transfer: 'none' as const } }
  expect([stateOf(plain, 'push'), stateOf(plain, 'transfer')]).toEqual(['missing', 'missing'])
})

describe('automatic escalation', () => {
  it('is off, not broken, where nobody wanted it', () => {
    const unwanted = {
      ...allIsWell,
      here: { ...here, endpoint: undefined },
      automation: { webhook: undefined, trigger: undefined },
    }
    expect([stateOf(unwanted, 'endpoint'), stateOf(unwanted, 'trigger')]).toEqual(['off', 'off'])
  })

  it('is broken where the webhook calls another address than the settings say', () => {
    const moved = {
      ...allIsWell,
      automation: { webhook: { endpoint: 'https://old.example', active: true }, trigger: { active: true } },
    }
    expect(stateOf(moved, 'webhook')).toBe('bad')
  })

  it('is off while the trigger is', () => {
    const waiting = {
      ...allIsWell,
      automation: { webhook: { endpoint: here.endpoint, active: true }, trigger: { active: false } },
    }
    expect(stateOf(waiting, 'trigger')).toBe('off')
  })
})
