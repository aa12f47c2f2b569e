import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf, type Route, routeOf } from '../../../sandbox/zendesk/workspace/routing.ts'

describe('the addresses of the workspace', () => {
  it.each<[string, Route]>([
    ['/', { page: 'views' }],
    ['/agent', { page: 'views' }],
    ['/agent/dashboard', { page: 'views' }],
    ['/agent/views/52', { page: 'views', view: 52 }],
    ['/agent/tickets/7', { page: 'ticket', id: 7 }],
    ['/agent/tickets/seven', { page: 'nowhere' }],
    ['/agent/tickets/0', { page: 'nowhere' }],
    ['/admin', { page: 'installation' }],
    ['/admin/proxy-log', { page: 'proxy-log' }],
    ['/admin/users', { page: 'nowhere' }],
    ['/elsewhere', { page: 'nowhere' }],
  ])('%s is understood as in Zendesk', (path, route) => {
    expect(routeOf(path)).toEqual(route)
  })

  it('lead back to where they came from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), (id) => {
        expect(routeOf(pathOf({ page: 'ticket', id }))).toEqual({ page: 'ticket', id })
        expect(routeOf(pathOf({ page: 'views', view: id }))).toEqual({ page: 'views', view: id })
      }),
    )
  })
})
