import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { story } from '../../sandbox/seed.ts'
import { brands, forms } from '../../sandbox/story/helpdesk.ts'
import type { Story } from '../../sandbox/story/story.ts'
import { network, TRADING_GRID } from '../support/network.ts'
import { showSidebar } from '../support/render-in-ticket.tsx'
import { createWorld } from '../support/world.ts'

type Settings = Story['zendesk']['installation']['settings']

const installedWith =
  (settings: Settings) =>
  (now: Date): Story => {
    const told = story(now)
    const { installation } = told.zendesk
    const changed = { ...installation, settings: { ...installation.settings, ...settings } }
    return { ...told, zendesk: { ...told.zendesk, installation: changed } }
  }

const EVERYWHERE = { concerns: 'all', brand_ids: null, form_ids: null }
const ABOUT_AN_ORDER = 1
const ABOUT_A_GIFT_CARD = 19

/** The sidebar beside a ticket, and how often the Trading Grid was asked anything. */
async function beside(ticket: number, settings: Settings) {
  const world = await createWorld({ story: installedWith(settings) })
  const asked: string[] = []
  network.use(
    http.all(`${TRADING_GRID}/*`, ({ request }) => {
      asked.push(request.url)
      return world.tradingGrid.fetch(request)
    }),
  )
  const { opened } = await showSidebar(world.browser, ticket)
  return { asked, opened }
}

const concerned: { what: string; ticket: number; settings: Settings }[] = [
  { what: 'every ticket', ticket: ABOUT_A_GIFT_CARD, settings: EVERYWHERE },
  { what: 'a ticket with a number', ticket: ABOUT_AN_ORDER, settings: { ...EVERYWHERE, concerns: 'numbers' } },
  {
    what: 'a ticket of that brand',
    ticket: ABOUT_AN_ORDER,
    settings: { ...EVERYWHERE, brand_ids: `${brands.retail.id}` },
  },
  {
    what: 'a ticket of one of those forms',
    ticket: ABOUT_AN_ORDER,
    settings: { ...EVERYWHERE, form_ids: `${forms.general.id}, ${forms.order.id}` },
  },
]

it.each(concerned)('deals with $what where the admin wants that', async ({ ticket, settings }) => {
  await beside(ticket, settings)

  expect(await screen.findByRole('button', { name: 'Escalate to partner' })).toBeVisible()
})

const unconcerned: { what: string; settings: Settings; says: string }[] = [
  {
    what: 'without a number',
    settings: { ...EVERYWHERE, concerns: 'numbers' },
    says: 'No order, shipment, or invoice number in this ticket.',
  },
  {
    what: 'of another brand',
    settings: { ...EVERYWHERE, brand_ids: `${brands.suppliers.id}` },
    says: 'This ticket’s brand isn’t set up for Trading Grid.',
  },
  {
    what: 'of another form',
    settings: { ...EVERYWHERE, form_ids: `${forms.order.id}` },
    says: 'This ticket’s form isn’t set up for Trading Grid.',
  },
]

describe.each(unconcerned)('a ticket $what that the admin left out', ({ settings, says }) => {
  it('gets one line, little room, and nothing is sent to the Trading Grid', async () => {
    const { asked, opened } = await beside(ABOUT_A_GIFT_CARD, settings)

    expect(await screen.findByText(says)).toBeVisible()
    expect(opened.size.height).toBe('72px')
    expect(asked).toEqual([])
  })
})

it('looks a ticket without a number up when the agent wants it', async () => {
  const { asked, opened } = await beside(ABOUT_A_GIFT_CARD, { ...EVERYWHERE, concerns: 'numbers' })
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Look up anyway' }))

  expect(await screen.findByRole('button', { name: 'Escalate to partner' })).toBeVisible()
  expect(asked.length).toBeGreaterThan(0)
  // Nothing here tells how much of the panel can be seen.
  await expect.poll(() => opened.size.height, { timeout: 5_000 }).toBe('680px')
})

it('says which setting is wrong, asks nothing of anybody, and makes room for saying so', async () => {
  const { asked, opened } = await beside(ABOUT_AN_ORDER, { base_url: 'http://in-the-clear.example', concerns: 'some' })

  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Ask your Zendesk admin to correct these settings of the app: “Address of the Trading Grid”, “Tickets that concern the app”',
  )
  expect(opened.size.height).toBe('260px')
  expect(asked).toEqual([])
})

it('says TEST on every view of an installation against a test system', async () => {
  await beside(ABOUT_AN_ORDER, { test_system: true })

  expect(await screen.findByText('TEST – connected to a test system')).toBeVisible()
})

it('does not take a page of the gateway for the Trading Grid', async () => {
  const world = await createWorld()
  network.use(http.post(`${TRADING_GRID}/overview`, () => HttpResponse.html('<h1>Please sign in</h1>')))
  await showSidebar(world.browser, ABOUT_AN_ORDER)

  expect(await screen.findByText('The app couldn’t read Trading Grid’s response.')).toBeVisible()
  expect(screen.queryByText('Please sign in')).not.toBeInTheDocument()
})
