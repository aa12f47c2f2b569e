import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { secrets } from '../zendesk/small-account.ts'
import { sidebarApp } from './app-page.ts'
import { accountWithApp, eventually, sitDown, ticketPage } from './sit-down.tsx'

let getUp = () => {}
afterEach(() => getUp())

async function sit(given: Parameters<typeof sitDown>[0] = {}) {
  const desk = await sitDown(given)
  getUp = desk.getUp
  return desk
}

describe('signing in', () => {
  it('lets one choose who to be, and the choice counts', async () => {
    const { user } = await sit()
    await user.click(screen.getByRole('button', { name: 'Profile of Alma Agent' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
    expect(await screen.findByRole('heading', { name: 'Sign in to Acme Retail' })).toBeVisible()

    await user.click(screen.getByRole('button', { name: /Ada Admin/ }))
    expect(await screen.findByRole('button', { name: 'Profile of Ada Admin' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Proxy log' })).toBeVisible()
  })
})

describe('the views', () => {
  it('list what this agent may see, and open tickets in tabs', async () => {
    const { user } = await sit()
    const views = await screen.findByRole('navigation', { name: 'Views' })
    expect(await within(views).findByRole('link', { name: 'Mine 1' })).toHaveAttribute('aria-current', 'page')
    await user.click(await screen.findByRole('link', { name: 'Short delivery 1' }))
    await ticketPage(1)
    expect(location.pathname).toBe('/agent/tickets/1')

    await user.click(screen.getByRole('link', { name: 'Views' }))
    await user.click(await screen.findByRole('link', { name: 'Unassigned 1' }))
    await user.click(await screen.findByRole('link', { name: 'Short delivery 2' }))
    await ticketPage(2)
    const tabs = within(screen.getByRole('list', { name: 'Open tickets' }))
    expect(tabs.getAllByRole('link').map((tab) => tab.textContent)).toEqual([
      'Short delivery 1#1',
      'Short delivery 2#2',
    ])

    await user.click(tabs.getByRole('button', { name: 'Close ticket #2' }))
    expect(location.pathname).toBe('/agent/tickets/1')
  })

  it('are counted again when somebody changes a ticket', async () => {
    const { colleague } = await sit()
    await screen.findByRole('link', { name: 'Unassigned 1' })
    await colleague('PUT', '/api/v2/tickets/1', { ticket: { assignee_id: null } })
    expect(await screen.findByRole('link', { name: 'Unassigned 2' })).toBeVisible()
  })

  it('open any ticket by its number', async () => {
    const { user } = await sit()
    await user.type(screen.getByRole('textbox', { name: 'Ticket number' }), '#3{Enter}')
    await ticketPage(3)
    expect(location.pathname).toBe('/agent/tickets/3')
  })
})

describe('the installation settings', () => {
  it('never show a secure setting, and keep it when it is not touched', async () => {
    const { user, container, account } = await sit({ agent: 'admin', at: '/admin/installation' })
    const token = await screen.findByLabelText('api token')
    expect(token).toHaveValue('')
    expect(token).toHaveAttribute('placeholder', expect.stringContaining('(set)'))
    expect(container.innerHTML).not.toContain(secrets.token)

    const concerns = screen.getByRole('textbox', { name: 'concerns' })
    await user.clear(concerns)
    await user.type(concerns, 'all')
    await user.click(screen.getByRole('button', { name: 'Update' }))
    await screen.findByText(/^Saved\./)
    const kept = await account.as(101).then((call) => call('GET', '/_workspace/installation'))
    const parameters: { name: string; value: unknown; isSet: boolean }[] = kept.json.parameters
    expect(parameters.find(({ name }) => name === 'concerns')?.value).toBe('all')
    expect(parameters.find(({ name }) => name === 'api_token')?.isSet).toBe(true)
  })

  it('reload the app in open tickets, which then reads the new ones', async () => {
    const { user } = await sit({ agent: 'admin', at: '/agent/tickets/1' })
    await ticketPage(1)
    const before = await sidebarApp(1)
    await user.click(screen.getByRole('link', { name: 'App settings' }))
    await user.click(await screen.findByRole('checkbox', { name: 'test system' }))
    await user.click(screen.getByRole('button', { name: 'Update' }))
    await eventually(() => expect(before.frame.isConnected).toBe(false))

    const after = await sidebarApp(1)
    await eventually(() => expect(JSON.stringify(after.told('zaf.app.registered'))).toContain('"test_system":true'))
  })

  it('are for administrators', async () => {
    await sit({ agent: 'agent', at: '/admin/installation' })
    expect(screen.getByText(/for administrators/)).toBeVisible()
    expect(screen.queryByRole('link', { name: 'App settings' })).toBeNull()
  })
})

describe('the proxy log', () => {
  it('shows what went where, with secure values masked', async () => {
    const account = accountWithApp({ outside: async () => Response.json({ ok: true }) })
    const { user, container } = await sit({ agent: 'admin', at: '/agent/tickets/1', account })
    await ticketPage(1)
    const app = await sidebarApp(1)
    const headers = { Authorization: 'Bearer {{setting.api_token}}' }
    app.say({
      key: 'request:1',
      message: { url: 'https://trading-grid.example/v1/overview', type: 'POST', data: '{}', secure: true, headers },
    })
    await eventually(() => expect(app.told('zaf.request:1.done')).toHaveLength(1))

    await user.click(screen.getByRole('link', { name: 'Proxy log' }))
    expect(await screen.findByText('https://trading-grid.example/v1/overview')).toBeVisible()
    expect(screen.getByText('api_token')).toBeInTheDocument()
    expect(container.innerHTML).not.toContain(secrets.token)
  })
})
