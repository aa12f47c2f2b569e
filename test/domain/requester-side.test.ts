import { expect, it } from 'vitest'
import { requesterSide } from '../../src/domain/ticket/requester-side.ts'

const contoso = { emailDomains: ['contoso-beverages.example'], groups: [{ members: [{ name: 'Erin Walsh' }] }] }

it.each([
  ['writes from its domain', { name: 'Somebody', email: 'x@contoso-beverages.example' }, 'partner'],
  ['writes from below its domain', { name: 'Somebody', email: 'x@mail.Contoso-Beverages.example' }, 'partner'],
  ['is named in a group, whatever the address', { name: 'erin  walsh', email: 'erin@gmail.com' }, 'partner'],
  ['is named in a group, without an address', { name: 'Erin Walsh' }, 'partner'],
  ['writes from another company', { name: 'Janet', email: 'janet@lakesidehardware.example' }, 'other'],
  ['has a domain that only ends alike', { name: 'Eve', email: 'eve@not-contoso-beverages.example' }, 'other'],
  ['writes from a private mailbox', { name: 'Tomas', email: 'tomas@gmail.com' }, 'unknown'],
  ['has no address', { name: 'Tomas' }, 'unknown'],
] as const)('a requester who %s', (_, requester, side) => {
  expect(requesterSide(requester, contoso)).toBe(side)
})

it('is not held to be somebody else where nobody knows from where the partner writes', () => {
  expect(
    requesterSide({ name: 'Janet', email: 'janet@lakesidehardware.example' }, { ...contoso, emailDomains: [] }),
  ).toBe('unknown')
})
