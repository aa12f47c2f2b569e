import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { story as wholeStory } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { renderInTicket, showSidebar } from '../../support/render-in-ticket.tsx'
import { partnerSays, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'

/** Will asks about the missing sanders; the partner promised them and said why. */
const SANDERS = 2

async function openDraft(world: World, ticket = SANDERS) {
  const { opened } = await showSidebar(world.browser, ticket)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Answer the customer' }))
  const panel = within(await screen.findByRole('region', { name: 'Draft reply to customer' }))
  await panel.findByLabelText('Reply to the customer')
  return { user, opened, panel, text: () => panel.getByLabelText<HTMLTextAreaElement>('Reply to the customer') }
}

it('is the first thing to do when the partner has answered', async () => {
  await renderInTicket(SANDERS)

  const next = within(await screen.findByRole('region', { name: 'Next' }))
  expect(next.getAllByRole('button')[0]).toHaveAccessibleName('Answer the customer')
})

it('tells what the partner promised, in the ticket’s language, and says that it is not confirmed', async () => {
  const { text, panel } = await openDraft(await createWorld())

  expect(text().value).toMatch(/^Hello Will Okonkwo,/)
  expect(text().value).toContain('We’ve heard back from our supplier about PO 4500000987')
  expect(text().value).toMatch(/- 40 cases of .+ will ship by .+ \(not confirmed yet\)/)
  expect(text().value).not.toContain('mixed pallet')
  expect(panel.getAllByText('Stated by the partner only').length).toBeGreaterThan(0)
})

it('names what came along and was not read', async () => {
  const { panel } = await openDraft(await createWorld())

  expect(panel.getByText(/^Not included in this draft: packing-list-SHP7031\.pdf/)).toBeVisible()
})

it('leaves out what the agent does not choose, and takes in what the agent does', async () => {
  const { user, panel, text } = await openDraft(await createWorld())

  await user.click(panel.getByRole('checkbox', { name: /will ship by/ }))
  await user.click(panel.getByRole('checkbox', { name: /mixed pallet/ }))

  expect(text().value).not.toContain('will ship by')
  expect(text().value).toContain('mixed pallet')
})

it('is in German when the agent wants it so, with the partner’s words as they are', async () => {
  const { user, panel, text } = await openDraft(await createWorld())

  await user.selectOptions(panel.getByLabelText('Language'), 'German')

  expect(text().value).toMatch(/^Guten Tag Will Okonkwo,/)
  expect(text().value).toContain('noch nicht bestätigt')
})

const inOtherLanguages = [
  {
    language: 'Spanish',
    asked: 'Hola, todavía no hemos recibido las lijadoras del pedido 4500000987. ¿Cuándo llegan? Gracias.',
    greets: /^Buenos días, Will Okonkwo:/,
    tells: /Nuestro proveedor nos ha respondido \(pedido 4500000987/,
    doubts: 'aún sin confirmar',
  },
  {
    language: 'French',
    asked: 'Bonjour, nous n’avons pas reçu les ponceuses de la commande 4500000987. Quand arrivent-elles ? Merci.',
    greets: /^Bonjour Will Okonkwo,/,
    tells: /Notre fournisseur nous a répondu \(commande 4500000987/,
    doubts: 'pas encore confirmé',
  },
]

it.each(inOtherLanguages)('is in $language where the customer writes so', async (expected) => {
  const story = (now: Date): Story => {
    const told = wholeStory(now)
    const tickets = told.zendesk.tickets.map((ticket) =>
      ticket.id === SANDERS ? { ...ticket, subject: 'PO 4500000987', comments: inWords(ticket.comments) } : ticket,
    )
    return { ...told, zendesk: { ...told.zendesk, tickets } }
  }
  const inWords = <Comment extends { body: string }>([first, ...others]: Comment[]) =>
    first ? [{ ...first, body: expected.asked }, ...others] : []
  const { text, panel } = await openDraft(await createWorld({ story }))

  expect(panel.getByLabelText('Language')).toHaveDisplayValue(expected.language)
  expect(text().value).toMatch(expected.greets)
  expect(text().value).toMatch(expected.tells)
  expect(text().value).toContain(expected.doubts)
  expect(text()).toHaveAttribute('lang', expected.language === 'Spanish' ? 'es' : 'fr')
  // The agent chooses in the agent's own language.
  expect(panel.getByRole('checkbox', { name: /will ship by/ })).toBeChecked()
})

it('goes into the agent’s own reply and is not sent', async () => {
  const { user, opened, panel, text } = await openDraft(await createWorld())
  const before = (await opened.tab.read()).comments.length
  const drafted = text().value

  await user.click(panel.getByRole('button', { name: 'Insert into reply' }))

  await expect.poll(async () => (await opened.tab.read()).composer.text, { timeout: 5_000 }).toContain(drafted)
  expect((await opened.tab.read()).comments).toHaveLength(before)
  expect(screen.queryByRole('region', { name: 'Draft reply to customer' })).not.toBeInTheDocument()
})

it('keeps what the agent wrote over a reload, and can begin anew from the facts', async () => {
  const world = await createWorld()
  const first = await openDraft(world)
  await first.user.click(first.text())
  await first.user.paste('PS: call me.')
  document.body.replaceChildren()

  const { user, panel, text } = await openDraft(world)
  expect(text().value).toContain('PS: call me.')
  await user.click(panel.getByRole('button', { name: 'Rewrite from selected facts' }))

  expect(text().value).not.toContain('PS: call me.')
})

it('keeps what the agent is writing, and the keyboard in it, when the partner writes meanwhile', async () => {
  const world = await createWorld()
  const { user, panel, text } = await openDraft(world)
  const field = text()
  await user.click(field)
  await user.paste('PS: call me.')
  await theTruckLeft(world)

  expect(await panel.findByText(/The truck left an hour ago/, { selector: 'bdi' }, { timeout: 20_000 })).toBeVisible()
  expect(field).toBeVisible()
  expect(field).toHaveFocus()
  expect(field.value).toContain('PS: call me.')
  await user.click(panel.getByRole('button', { name: 'Rewrite from selected facts' }))
  // Their own words are told only where the agent wants it so.
  expect(text().value).not.toContain('The truck left')
  await user.click(panel.getByRole('checkbox', { name: /The truck left an hour ago/ }))
  expect(text().value).toContain('The truck left an hour ago.')
  expect(text().value).not.toContain('PS: call me.')
})

it('stays on the screen when what the partner wrote meanwhile cannot be read', async () => {
  const world = await createWorld()
  const { user, panel, text } = await openDraft(world)
  const field = text()
  await user.click(field)
  await user.paste('PS: call me.')
  const fault = { kind: 'status', status: 500 } as const
  world.faults.add({ side: 'trading-grid', path: '/v1/threads/*/events', times: 99, fault })
  await theTruckLeft(world)

  expect(await panel.findByRole('button', { name: 'Try again' }, { timeout: 20_000 })).toBeVisible()
  expect(field).toBeVisible()
  expect(field).toHaveFocus()
})

it('keeps what the agent wrote when the partner writes while it is closed', async () => {
  const world = await createWorld()
  const first = await openDraft(world)
  await first.user.click(first.text())
  await first.user.paste('PS: call me.')
  document.body.replaceChildren()
  await theTruckLeft(world)

  const { text } = await openDraft(world)

  expect(text().value).toContain('PS: call me.')
})

it('keeps the choice of facts when the partner writes, and takes of what is new only what is proposed', async () => {
  const world = await createWorld()
  const first = await openDraft(world)
  await first.user.click(first.panel.getByRole('checkbox', { name: /will ship by/ }))
  document.body.replaceChildren()
  const [thread] = await threadsOf(world, SANDERS)
  if (thread) await partnerSays(world, thread, 'Maria Okafor', '31 cases have shipped.\n\nWhich dock do you prefer?')

  const { panel, text } = await openDraft(world)

  expect(panel.getByRole('checkbox', { name: /will ship by/ })).not.toBeChecked()
  expect(panel.getByRole('checkbox', { name: /mixed pallet/ })).not.toBeChecked()
  expect(panel.getByRole('checkbox', { name: /Which dock/ })).not.toBeChecked()
  expect(text().value).not.toContain('will ship by')
  expect(text().value).toContain('31 cases shipped')
})

it('shows partner text as text, also to Zendesk', async () => {
  const world = await createWorld()
  const [thread] = await threadsOf(world, SANDERS)
  if (thread) await partnerSays(world, thread, 'Maria Okafor', '<b>Ships</b> 24 Nov {{ticket.requester.email}}')
  const { user, opened, panel } = await openDraft(world)

  expect(panel.getByText(/<b>Ships<\/b> 24 Nov \{\{ticket/, { selector: 'bdi' })).toBeVisible()
  await user.click(panel.getByRole('checkbox', { name: /24 Nov/ }))
  await user.click(panel.getByRole('button', { name: 'Insert into reply' }))
  await expect.poll(async () => (await opened.tab.read()).composer.text, { timeout: 5_000 }).toContain('24 Nov')
  expect((await opened.tab.read()).composer.text).not.toContain('{{')
})

async function theTruckLeft(world: World): Promise<void> {
  const [thread] = await threadsOf(world, SANDERS)
  if (!thread) throw new Error('The story has a thread with Northwind.')
  await partnerSays(world, thread, 'Maria Okafor', 'The truck left an hour ago.')
}
