import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { story as wholeStory } from '../../sandbox/seed.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import type { Story } from '../../sandbox/story/story.ts'
import { renderInTicket, showModal, showSidebar } from '../support/render-in-ticket.tsx'
import { notesOf } from '../support/what-is-there.ts'
import { createWorld, type World } from '../support/world.ts'

// The account's notes are in English; the agent reads German.

const SANDERS = 2
/** Only Priya and Nadia may see its thread. */
const FREIGHT_AUDIT = 21
const PATIENT = { timeout: 20_000 }

const newestNote = async (world: World, ticket: number) => (await notesOf(world, ticket)).at(-1)
const noteOf = (world: World, ticket: number) => expect.poll(() => newestNote(world, ticket), PATIENT)

it('the note of an escalation is in the installation’s language', async () => {
  const { world, user } = await renderInTicket(1, { agentId: agents.lena.id })
  await user.click(await screen.findByRole('button', { name: 'An Partner eskalieren' }))
  await waitFor(() => expect(world.browser.modals).toHaveLength(1), PATIENT)
  const modal = within(showModal(world).container)
  await user.click(await modal.findByRole('button', { name: 'An Partner eskalieren' }, PATIENT))

  await noteOf(world, 1).toMatch(/^Lena Hoffmann escalated this ticket to Northwind Traders/)
  expect(await newestNote(world, 1)).toMatch(/\nSubject: /)
}, 60_000)

it('the note of an attached document is in the installation’s language', async () => {
  const { world, user } = await renderInTicket(SANDERS, { agentId: agents.lena.id })
  await user.click(await screen.findByRole('tab', { name: 'Dokumente' }))
  const panel = within(await screen.findByRole('tabpanel', { name: 'Dokumente' }))
  const [row] = await panel.findAllByRole('button', { name: /^Lieferavis/ })
  await user.click(row ?? document.body)
  await user.click(await panel.findByRole('button', { name: 'An Ticket anhängen' }))

  await noteOf(world, SANDERS).toMatch(/^Ship notice from Northwind Traders \(.*\), attached from Trading Grid\./)
  expect(await newestNote(world, SANDERS)).toMatch(/\nAttached: /)
}, 60_000)

it('the brief of a handover is in the agent’s language on the screen, and in the installation’s in the ticket', async () => {
  const { world, user } = await renderInTicket(SANDERS, { agentId: agents.lena.id })
  await user.click(await screen.findByRole('button', { name: 'Mehr' }))
  await user.click(screen.getByRole('button', { name: 'Übergabe' }))
  const brief = within(await screen.findByRole('region', { name: 'Übergabe' }))
  expect(await brief.findByText('Wer was schuldet')).toBeVisible()
  await user.click(brief.getByRole('button', { name: 'Als interne Notiz hinzufügen' }))

  await noteOf(world, SANDERS).toMatch(/^Handover of ticket #2\n[\s\S]*Who owes what\n- Northwind Traders/)
}, 60_000)

it('what witnesses a redaction is in the installation’s language', async () => {
  const { world, user } = await renderInTicket(SANDERS, { agentId: agents.lena.id })
  await user.click(await screen.findByRole('button', { name: 'Mehr' }))
  await user.click(screen.getByRole('button', { name: 'Protokoll und Nachweis' }))
  await waitFor(() => expect(world.browser.modals).toHaveLength(1), PATIENT)
  const modal = within(showModal(world).container)
  const [redact] = await modal.findAllByRole('button', { name: 'Schwärzen …' }, PATIENT)
  await user.click(redact ?? document.body)
  await user.type(modal.getByRole('textbox', { name: 'Warum geschwärzt wird' }), 'Nennt einen Kunden')
  await user.click(modal.getByRole('button', { name: 'Endgültig schwärzen' }))

  await noteOf(world, SANDERS).toMatch(/^TG-1042: .+ redacts entry 1\.\nReason: Nennt einen Kunden/)
}, 60_000)

it('what witnesses an export is in the installation’s language', async () => {
  URL.createObjectURL = () => 'blob:1'
  URL.revokeObjectURL = () => undefined
  HTMLAnchorElement.prototype.click = () => undefined
  const priyaReadsGerman = (now: Date): Story => {
    const told = wholeStory(now)
    const everybody = told.zendesk.agents.map((one) => (one.id === agents.priya.id ? { ...one, locale: 'de' } : one))
    return { ...told, zendesk: { ...told.zendesk, agents: everybody } }
  }
  const world = await createWorld({ agentId: agents.priya.id, story: priyaReadsGerman })
  const user = userEvent.setup()
  await showSidebar(world.browser, FREIGHT_AUDIT)
  await user.click(await screen.findByRole('tab', { name: 'Fall' }))
  await user.click(await screen.findByRole('button', { name: 'Belegmappe' }))
  await waitFor(() => expect(world.browser.modals).toHaveLength(1), PATIENT)
  const modal = within(showModal(world).container)
  await user.click(await modal.findByRole('button', { name: 'Mappe erstellen' }, PATIENT))

  await noteOf(world, FREIGHT_AUDIT).toMatch(/^Priya Raman confirmed something in the Trading Grid\./)
}, 60_000)
