import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { STATE_FIELD, THREAD_FIELD, ticket } from '../zendesk/small-account.ts'
import { accountWithApp, eventually, people, sitDown, ticketPage } from './sit-down.tsx'

let getUp = () => {}
afterEach(() => getUp())

async function open(given: Parameters<typeof sitDown>[0] = {}, id = 1) {
  const desk = await sitDown({ at: `/agent/tickets/${id}`, ...given })
  getUp = desk.getUp
  return { ...desk, tab: within(await ticketPage(id)) }
}

describe('the ticket page', () => {
  it('shows who wrote what, and which of it the customer cannot see', async () => {
    const comments = [
      ...ticket(1).comments,
      { id: 199, authorId: people.agent, public: false, body: 'Asked the supplier.', at: new Date(), attachments: [] },
    ]
    const { tab } = await open({ account: accountWithApp({ story: { tickets: [ticket(1, { comments })] } }) })

    expect(tab.getByRole('article', { name: 'Public reply by Cleo Customer' })).toHaveTextContent('ten short')
    expect(tab.getByRole('article', { name: 'Internal note by Alma Agent' })).toHaveTextContent('Internal')
    expect(tab.getByRole('link', { name: /photo\.png/ })).toHaveAttribute('download', 'photo.png')
  })

  it('saves an internal note with the status that the agent chose', async () => {
    const { tab, user, colleague } = await open()
    await user.click(tab.getByRole('button', { name: 'Public reply' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Internal note' }))
    await user.type(tab.getByRole('textbox', { name: 'Internal note' }), 'They owe us ten.')
    await user.click(tab.getByRole('button', { name: 'Submit with another status' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Submit as Pending' }))

    expect(await tab.findByRole('article', { name: 'Internal note by Alma Agent' })).toHaveTextContent('owe us ten')
    expect(tab.getByText('Ticket #1 was updated.')).toBeVisible()
    const { json } = await colleague('GET', '/api/v2/tickets/1')
    expect(json.ticket.status).toBe('pending')
  })

  it('saves tags, fields and the assignee, and nothing that was not touched', async () => {
    const { tab, user, colleague } = await open({}, 2)
    await user.type(tab.getByRole('textbox', { name: 'Tags' }), 'Short_Shipment ')
    await user.type(tab.getByRole('textbox', { name: 'Partner thread' }), 'TG-1042')
    await user.click(tab.getByRole('combobox', { name: 'Partner state' }))
    await user.click(await screen.findByRole('option', { name: 'Awaiting partner' }))
    await user.click(tab.getByRole('link', { name: 'take it' }))
    // Meanwhile a field that this agent did not touch.
    await colleague('PUT', '/api/v2/tickets/2', { ticket: { priority: 'low' } })
    await eventually(() => {
      expect(tab.getByRole('combobox', { name: 'Priority' })).toHaveTextContent('Low')
    })
    await user.click(tab.getByRole('button', { name: 'Submit as Open' }))
    await tab.findByText('Ticket #2 was updated.')

    const { json } = await colleague('GET', '/api/v2/tickets/2')
    expect(json.ticket).toMatchObject({ assignee_id: people.agent, priority: 'low' })
    // The chosen option of a drop-down is a tag as well, as Zendesk has it.
    expect(json.ticket.tags).toEqual(['short_shipment', 'tg_awaiting_partner'])
    expect(json.ticket.custom_fields).toContainEqual({ id: THREAD_FIELD, value: 'TG-1042' })
    expect(json.ticket.custom_fields).toContainEqual({ id: STATE_FIELD, value: 'tg_awaiting_partner' })
  })

  it('finds an assignee by a part of the name', async () => {
    const { tab, user, colleague } = await open()
    const assignee = tab.getByLabelText('Assignee', { selector: 'input' })
    await user.click(assignee)
    await user.clear(assignee)
    await user.keyboard('rex')
    // jsdom does not lay out the list, and so takes it for hidden.
    const found = within(screen.getByRole('listbox', { name: 'Assignee', hidden: true })).getAllByRole('option', {
      hidden: true,
    })
    expect(found.map((option) => option.textContent)).toEqual(['Suppliers/Rex Restricted'])
    await user.keyboard('{ArrowDown}{Enter}')
    await user.click(tab.getByRole('button', { name: 'Submit as Open' }))
    await tab.findByText('Ticket #1 was updated.')

    const { json } = await colleague('GET', '/api/v2/tickets/1')
    expect(json.ticket).toMatchObject({ assignee_id: people.restricted, group_id: 12 })
  })

  it('shows what another agent wrote without being reloaded, and keeps what this one is writing', async () => {
    const { tab, user, colleague } = await open()
    await user.type(tab.getByRole('textbox', { name: 'Public reply' }), 'We are on it')
    await colleague('PUT', '/api/v2/tickets/1', { ticket: { comment: { body: 'I called them.', public: false } } })

    expect(await tab.findByRole('article', { name: 'Internal note by Ada Admin' })).toHaveTextContent('I called them')
    expect(tab.getByRole('textbox', { name: 'Public reply' })).toHaveTextContent('We are on it')
  })

  it('says so when the ticket was changed meanwhile, and saves when submitted again', async () => {
    const { tab, user, colleague, account } = await open({ deaf: true })
    await user.type(tab.getByRole('textbox', { name: 'Public reply' }), 'Ten are on their way.')
    account.clock.advance(5_000)
    await colleague('PUT', '/api/v2/tickets/1', { ticket: { tags: ['changed'] } })
    await user.click(tab.getByRole('button', { name: 'Submit as Open' }))

    expect(await tab.findByRole('alert')).toHaveTextContent(/Somebody else changed this ticket/)
    expect(tab.getByRole('textbox', { name: 'Public reply' })).toHaveTextContent('Ten are on their way.')
    await user.click(tab.getByRole('button', { name: 'Submit as Open' }))
    expect(await tab.findByRole('article', { name: 'Public reply by Alma Agent' })).toBeVisible()
    const { json } = await colleague('GET', '/api/v2/tickets/1')
    expect(json.ticket.tags).toEqual(['changed'])
  })

  it('sends the files that the agent attached', async () => {
    const { tab, user, colleague } = await open()
    const file = new File(['ISA*00*'], 'notice.x12', { type: 'text/plain' })
    await user.upload(tab.getByLabelText('Files to attach'), file)
    await eventually(() => expect(tab.getByRole('list', { name: 'Files to send' }).textContent).toBe('notice.x12'))
    await user.type(tab.getByRole('textbox', { name: 'Public reply' }), 'Here it is.')
    await user.click(tab.getByRole('button', { name: 'Submit as Open' }))

    await tab.findByRole('link', { name: /notice\.x12/ })
    const { json } = await colleague('GET', '/api/v2/tickets/1/comments')
    expect(json.comments.at(-1).attachments[0]).toMatchObject({ file_name: 'notice.x12', size: 7 })
  })

  it('lets a light agent write notes and change nothing else', async () => {
    const { tab, user } = await open({ agent: 'light' })
    await user.click(tab.getByRole('button', { name: 'Internal note' }))

    expect(await screen.findByRole('menuitem', { name: 'Public reply' })).toHaveAttribute('aria-disabled', 'true')
    await user.keyboard('{Escape}')
    expect(tab.getByRole('textbox', { name: 'Tags' })).toBeDisabled()
    expect(tab.queryByRole('button', { name: 'Submit with another status' })).toBeNull()
    await user.type(tab.getByRole('textbox', { name: 'Internal note' }), 'Seen it.')
    await user.click(tab.getByRole('button', { name: 'Submit as Open' }))
    expect(await tab.findByRole('article', { name: 'Internal note by Lou Light' })).toBeVisible()
  })

  it('does not offer to change a closed ticket', async () => {
    const { tab } = await open({}, 3)
    expect(tab.getByText(/This ticket is closed/)).toBeVisible()
    expect(tab.getByRole('button', { name: 'Submit as Closed' })).toBeDisabled()
  })

  it('tells a restricted agent that a ticket of another group is not for them', async () => {
    const desk = await sitDown({ agent: 'restricted', at: '/agent/tickets/1' })
    getUp = desk.getUp
    expect(await screen.findByRole('alert')).toHaveTextContent('You have no access to this.')
  })
})
