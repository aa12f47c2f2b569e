import { expect, it } from 'vitest'
import { readAvailablePaths, readPaths } from '../../src/zendesk/paths.ts'
import { bareClient } from './bare-client.ts'

/** A bulk `get` always resolves; what failed is in `errors`. */
const giving = (answer: unknown) => bareClient({ get: async () => answer })

it.each<[string, unknown, object | string]>([
  ['all of them', { 'ticket.id': 1, 'ticket.tags': [] }, { 'ticket.id': 1, 'ticket.tags': [] }],
  ['with no errors named', { 'ticket.id': 1, 'ticket.tags': [], errors: {} }, { 'ticket.id': 1, 'ticket.tags': [] }],
  ['one refused', { 'ticket.id': 1, errors: { 'ticket.tags': { message: 'No.' } } }, 'Zendesk refused ticket.tags.'],
  [
    'one refused with a value',
    { 'ticket.id': 1, 'ticket.tags': [], errors: { 'ticket.tags': {} } },
    'Zendesk refused ticket.tags.',
  ],
  ['one left out', { 'ticket.id': 1 }, 'Zendesk refused ticket.tags.'],
  ['one without a value', { 'ticket.id': 1, 'ticket.tags': undefined }, { 'ticket.id': 1 }],
  ['something else', 'busy', 'Zendesk answered something unexpected.'],
  ['nothing', undefined, 'Zendesk answered something unexpected.'],
  ['errors of another shape', { 'ticket.id': 1, errors: 'all' }, 'Zendesk answered something unexpected.'],
])('what the app cannot do without, answered with %s', async (_name, answer, expected) => {
  const read = readPaths(giving(answer), ['ticket.id', 'ticket.tags'])
  if (typeof expected === 'string') await expect(read).rejects.toMatchObject({ reason: 'refused', message: expected })
  else expect(await read).toEqual(expected)
})

it('what plans and kinds of tickets differ in is left out', async () => {
  const answer = { 'ticket.id': 1, 'ticket.form': null, errors: { 'ticket.brand': { message: 'No brands.' } } }
  expect(await readAvailablePaths(giving(answer), ['ticket.id', 'ticket.form', 'ticket.brand'])).toEqual({
    'ticket.id': 1,
    'ticket.form': null,
  })
})
