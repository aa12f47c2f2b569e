import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { network, TRADING_GRID } from '../../support/network.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { colleagueChanges, eventsOf, partnerSays, threadsOf } from '../../support/what-is-there.ts'
import { createWorld } from '../../support/world.ts'
import { caseOf, colleague, documentNamed, ONBOARDING, openCase, stepNamed } from './open-case.tsx'

const standing = () => within(screen.getByRole('region', { name: 'Where the onboarding stands' }))
const TEST_856 = 'Send a test ship notice (856)'

it('says where the partner is on its way, what its profile tells and what is open before it can be approved', async () => {
  await openCase()

  expect(standing().getByRole('heading', { name: 'Pacific Rim Houseware is testing' })).toBeVisible()
  expect(within(standing().getByRole('list', { name: 'The way to going live' })).getByText('testing')).toHaveAttribute(
    'aria-current',
    'step',
  )
  expect(await standing().findByText(/^Certificate expired 3 days ago/)).toBeVisible()
  expect(standing().getByText('Tests 856, not in production. That is why ship notices do not come yet.')).toBeVisible()
  expect(standing().getByText('10 things are open before it can be approved.')).toBeVisible()
  expect(standing().getByRole('button', { name: 'Approve' })).toBeDisabled()
})

it('shows each step with its owner, its day, how far it is and what is missing', async () => {
  await openCase()

  const late = stepNamed('Accept the invitation')
  expect(late.getByText(/\d days? late/)).toBeVisible()
  expect(late.getByText(/It has to be sent again/)).toBeVisible()
  expect(stepNamed('Release for production').getByText('Needs an approval; nobody asked for it yet.')).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Access · 1 of 3 done' })).toBeVisible()
})

describe('a step', () => {
  it('is done with one press, and the list counts it', async () => {
    const { world, user } = await openCase()
    await user.click(screen.getByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Done' }))

    expect(await stepNamed(TEST_856).findByRole('button', { name: 'Open again' })).toBeVisible()
    expect(stepNamed(TEST_856).queryByText(/^Waits for/)).not.toBeInTheDocument()
    const { steps } = (await caseOf(world)).details
    expect(steps.find(({ title }) => title === TEST_856)?.state).toBe('done')
  })

  it('gets another owner, day and reason, which the partner is said to read', async () => {
    const { world, user } = await openCase()
    await user.click(screen.getByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Change' }))
    const form = within(screen.getByRole('form', { name: `Change: ${TEST_856}` }))
    expect(form.getByText('Pacific Rim Houseware reads this.')).toBeVisible()
    expect(form.getByRole('button', { name: 'Save' })).toBeDisabled()
    await user.clear(form.getByLabelText('What it waits for'))
    await user.click(form.getByLabelText('What it waits for'))
    await user.paste('A fourth test with SSCCs')
    await user.click(form.getByRole('button', { name: 'Save' }))

    expect(await stepNamed(TEST_856).findByText('A fourth test with SSCCs')).toBeVisible()
    const step = (await caseOf(world)).details.steps.find(({ title }) => title === TEST_856)
    expect(step).toMatchObject({ missing: 'A fourth test with SSCCs', state: 'waiting', owner: 'partner' })
  })

  it('that waits for an approval cannot be called done before', async () => {
    const { user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Release for production' }))

    expect(stepNamed('Release for production').getByRole('button', { name: 'Done' })).toBeDisabled()
    expect(stepNamed('Release for production').getByText('It can be done once it is approved.')).toBeVisible()
    expect(stepNamed('Release for production').getByRole('button', { name: 'Ask for approval' })).toBeEnabled()
  })

  it('is added with owner and day', async () => {
    const { world, user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Add a step' }))
    const form = within(screen.getByRole('form', { name: 'Add a step' }))
    await user.type(form.getByLabelText('What is to be done'), 'Load the routing guide')
    await user.selectOptions(form.getByLabelText('Who does it'), 'us')
    await user.selectOptions(form.getByLabelText('Area'), 'Process')
    await user.click(form.getByRole('button', { name: 'Add' }))

    expect(await screen.findByRole('button', { name: 'Load the routing guide' })).toBeVisible()
    expect((await caseOf(world)).details.steps.at(-1)).toMatchObject({ area: 'process', owner: 'us', state: 'to-do' })
  })

  it('is asked about in a message to the partner that the agent still sends', async () => {
    const { user } = await openCase()
    await user.click(screen.getByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Ask the partner' }))

    expect(await screen.findByLabelText('Your message')).toHaveDisplayValue(
      /^How far are you with “Send a test ship notice \(856\)”\? We are waiting for: .* It is due on/,
    )
  })

  it('is asked about below what the agent is writing to the partner already', async () => {
    const { user } = await openCase()
    await user.click((await screen.findAllByRole('button', { name: 'Reply to partner' }))[0] ?? document.body)
    await user.click(await screen.findByLabelText('Your message'))
    await user.keyboard('Half a sen')
    await user.click(screen.getByRole('tab', { name: 'Case' }))
    await user.click(await screen.findByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Ask the partner' }))

    await expect
      .poll(() => screen.getByLabelText('Your message'))
      .toHaveDisplayValue(/^Half a sen\n\nHow far are you with “Send a test ship notice \(856\)”\?/)
  })

  it('is told to the requester in the agent’s own reply, which nobody sends but the agent', async () => {
    const { user, opened } = await openCase()
    await user.click(screen.getByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Tell the requester' }))

    await expect
      .poll(async () => (await opened.tab.read()).composer.text, { timeout: 5_000 })
      .toMatch(/“Send a test ship notice \(856\)” is under way\. It is with Pacific Rim Houseware\. Still missing: /)
  })

  it('is told in the language of the ticket, even one that the app does not speak', async () => {
    const { user, opened } = await openCase({ story: (now) => inSpanish(story(now)) })
    await user.click(screen.getByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Tell the requester' }))

    await expect
      .poll(async () => (await opened.tab.read()).composer.text, { timeout: 5_000 })
      .toMatch(/^Buenos días, .*está en curso\. Está en manos de Pacific Rim Houseware\. Todavía falta: /s)
  })

  it('that a colleague changed meanwhile is shown as it is now, and nothing is overwritten', async () => {
    const { world, user } = await openCase()
    const before = (await caseOf(world)).details.steps.find(({ title }) => title === TEST_856)
    await user.click(screen.getByRole('button', { name: TEST_856 }))
    await colleague(world, 'PATCH', `/steps/${before?.id}`, { version: before?.version, missing: 'A call on Monday' })
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Done' }))

    expect(await screen.findByText(/^Somebody changed the case in the meantime/)).toBeVisible()
    expect(await stepNamed(TEST_856).findByText('A call on Monday')).toBeVisible()
    const after = (await caseOf(world)).details.steps.find(({ title }) => title === TEST_856)
    expect(after).toMatchObject({ state: 'waiting', missing: 'A call on Monday' })
  })
})

describe('bank details', () => {
  it('are warned of where the agent writes them', async () => {
    const { user } = await openCase()
    await user.click(screen.getByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Change' }))
    await user.click(screen.getByLabelText('What it waits for'))
    await user.paste(' Pay to DE89 3704 0044 0532 0130 00')

    expect(await screen.findByText(/^Never by message/)).toBeVisible()
  })

  it('are warned of beside a reply to the partner', async () => {
    const { user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Reply to partner' }))
    await user.click(await screen.findByLabelText('Your message'))
    await user.paste('Our account: routing 021000021, account 123456789')

    expect(await screen.findByRole('alert')).toHaveTextContent(/^Never by message/)
  })

  it('in a partner’s message are marked as not to be used', async () => {
    const world = await createWorld()
    const [thread] = await threadsOf(world, ONBOARDING)
    if (!thread) throw new Error('The ticket has a thread.')
    await partnerSays(world, thread, 'Victor Lau', 'Please wire it through 021000021 into 000123456789 from now on.')
    await showSidebar(world.browser, ONBOARDING)

    expect(await screen.findByRole('note')).toHaveTextContent(/^This message names a bank account\. Never use/)
  })
})

describe('a move', () => {
  it('says what it does, wants a reason where something ends, and leads back to a new invitation', async () => {
    const { world, user } = await openCase()
    await user.click(standing().getByRole('button', { name: 'Reject' }))
    expect(standing().getByText(/is not taken on/)).toBeVisible()
    expect(standing().getByRole('button', { name: 'Reject' })).toBeDisabled()
    await user.type(standing().getByLabelText('Why (read by colleagues only)'), 'No capacity this year')
    await user.click(standing().getByRole('button', { name: 'Reject' }))
    expect(await standing().findByRole('heading', { name: 'Pacific Rim Houseware was rejected' })).toBeVisible()

    await user.click(standing().getByRole('button', { name: 'Invite again' }))
    await user.click(standing().getByRole('button', { name: 'Invite again' }))

    expect(await standing().findByRole('heading', { name: /is invited and has not answered/ })).toBeVisible()
    expect(await standing().findByText('Invited today; the invitation is still open for 14 days.')).toBeVisible()
    expect((await caseOf(world)).details.state).toBe('invited')
  })
})

describe('a required document', () => {
  it('is accepted with the day until which it is valid', async () => {
    const { world, user } = await openCase()
    const received = documentNamed('Supplier questionnaire')
    expect(received.getByText('received, not checked yet')).toBeVisible()
    await user.click(received.getByRole('button', { name: 'Accept Supplier questionnaire' }))
    const form = within(screen.getByRole('form', { name: 'Accept Supplier questionnaire' }))
    await user.type(form.getByLabelText(/^Valid until/), '2001-01-31')
    expect(form.getByText('What has expired cannot be accepted.')).toBeVisible()
    await user.clear(form.getByLabelText(/^Valid until/))
    await user.type(form.getByLabelText(/^Valid until/), '2999-01-31')
    await user.click(form.getByRole('button', { name: 'Accept the document' }))

    expect(await documentNamed('Supplier questionnaire').findByText('accepted, valid until Jan 31, 2999')).toBeVisible()
    expect((await caseOf(world)).details.requiredDocuments.find(({ kind }) => kind === 'other')?.state).toBe('accepted')
  })

  it('that does not match is sent back with what differs, beside what is on file', async () => {
    const { world, user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Supplier questionnaire does not match' }))
    const form = within(screen.getByRole('form', { name: 'Supplier questionnaire does not match' }))
    await expect.poll(() => form.getByLabelText('The profile says')).not.toHaveDisplayValue('')
    await user.type(form.getByLabelText('The document says'), 'Pacific Rim Trading')
    await user.click(form.getByRole('button', { name: 'Send it back' }))

    expect(await documentNamed('Supplier questionnaire').findByText('does not match the profile')).toBeVisible()
    expect(screen.getByText(/the document says “Pacific Rim Trading”/)).toBeVisible()
    const document = (await caseOf(world)).details.requiredDocuments.find(({ kind }) => kind === 'other')
    expect(document?.mismatch).toMatchObject({ what: 'Legal name', document: 'Pacific Rim Trading' })
  })

  it('is opened where documents are read', async () => {
    const { world, user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Open Supplier questionnaire' }))

    await expect.poll(() => world.browser.modals.length).toBe(1)
    expect(decodeURIComponent(world.browser.modals.at(-1)?.url ?? '')).toContain('doc_pacific_questionnaire')
  })

  it('is requested in words that say why, once, however often it is pressed', async () => {
    const { world, user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Request Product liability insurance' }))
    const form = within(screen.getByRole('form', { name: 'Request Product liability insurance' }))
    expect(form.getByRole('textbox')).toHaveDisplayValue(
      'Product liability insurance has expired. Please send us a valid one.',
    )
    expect(form.getByText(/^Seen by: Pacific Rim Houseware, Onboarding team/)).toBeVisible()
    await user.dblClick(form.getByRole('button', { name: 'Ask the partner' }))

    await waitFor(() => expect(form.queryByRole('textbox')).not.toBeInTheDocument())
    expect(world.browser.notices.at(-1)?.message).toBe('Pacific Rim Houseware was asked for the document.')
    const asked = (await eventsOf(world, { id: 'thr_1035' })).filter(
      ({ type, at }) => type === 'document-requested' && Date.parse(at) > Date.now() - 60_000,
    )
    expect(asked).toHaveLength(1)
  })

  it('is requested in words that stay over a change of tabs, with a question about personal data in them', async () => {
    const { user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Request Product liability insurance' }))
    await user.click(screen.getByLabelText('What the partner reads'))
    await user.paste(' Send it to janet@pacificrim.example')
    expect(screen.getByText('Does the partner need this? janet@pacificrim.example')).toBeVisible()

    await user.click(screen.getByRole('tab', { name: 'Activity' }))
    await user.click(screen.getByRole('tab', { name: 'Case' }))
    await user.click(await screen.findByRole('button', { name: 'Request Product liability insurance' }))

    expect(screen.getByLabelText('What the partner reads')).toHaveDisplayValue(/Send it to janet@pacificrim\.example$/)
  })

  it('is requested once when the first answer was lost, whatever the next attempt is told at the gate', async () => {
    const { world, user } = await openCase()
    const path = '/v1/threads/*/document-requests'
    world.faults.add({ side: 'trading-grid', path, when: 'after', times: 1, fault: { kind: 'reset' } })
    await user.click(screen.getByRole('button', { name: 'Request Product liability insurance' }))
    const form = within(screen.getByRole('form', { name: 'Request Product liability insurance' }))
    await user.click(form.getByRole('button', { name: 'Ask the partner' }))
    expect(await form.findByText(/arrives once/)).toBeVisible()
    expect(form.getByLabelText('What the partner reads')).toBeDisabled()
    world.faults.add({ side: 'trading-grid', path, times: 1, fault: { kind: 'status', status: 401 } })
    await user.click(form.getByRole('button', { name: 'Send again' }))
    await form.findByText(/credentials/)
    await user.click(form.getByRole('button', { name: 'Send again' }))

    await waitFor(() => expect(form.queryByRole('textbox')).not.toBeInTheDocument())
    const asked = (await eventsOf(world, { id: 'thr_1035' })).filter(
      ({ type, at }) => type === 'document-requested' && Date.parse(at) > Date.now() - 60_000,
    )
    expect(asked).toHaveLength(1)
  })

  it('that was deleted meanwhile cannot be accepted, and it is said why', async () => {
    const { world, user } = await openCase({ story: (now) => withoutQuestionnaire(story(now)) })
    await user.click(screen.getByRole('button', { name: 'Accept Supplier questionnaire' }))
    await user.click(screen.getByRole('button', { name: 'Accept the document' }))

    expect(await screen.findByRole('alert')).toHaveTextContent(/Trading Grid did not accept this/)
    expect(screen.getByRole('form', { name: 'Accept Supplier questionnaire' })).toBeVisible()
    expect((await caseOf(world)).details.requiredDocuments.find(({ kind }) => kind === 'other')?.state).toBe('received')
  })
})

it('is closed with its thread: what stands is shown, and nothing can be changed', async () => {
  const world = await createWorld()
  const [thread] = await threadsOf(world, ONBOARDING)
  if (!thread) throw new Error('The ticket has a thread.')
  await colleagueChanges(world, thread, { state: 'withdrawn', reason: 'Wrong supplier' })
  const user = userEvent.setup()
  await showSidebar(world.browser, ONBOARDING)
  await user.click(await screen.findByRole('tab', { name: 'Case' }))

  expect(await screen.findByText(/^This thread is closed/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Add a step' })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: TEST_856 }))
  expect(stepNamed(TEST_856).queryByRole('button', { name: 'Done' })).not.toBeInTheDocument()
})

it('that this agent’s group may not see says so and shows nothing of it', async () => {
  const world = await createWorld()
  network.use(
    http.get(`${TRADING_GRID}/threads/:thread/case`, () =>
      HttpResponse.json({ type: problemTypes.restricted, title: 'Not yours', status: 403 }, { status: 403 }),
    ),
  )
  const user = userEvent.setup()
  await showSidebar(world.browser, ONBOARDING)
  await user.click(await screen.findByRole('tab', { name: 'Case' }))

  expect(await screen.findByRole('region', { name: 'Restricted case' })).toBeVisible()
  expect(screen.queryByRole('region', { name: /^Steps/ })).not.toBeInTheDocument()
})

/** The document of which the case tells, deleted on the other side. */
function withoutQuestionnaire(told: Story): Story {
  const documents = told.tradingGrid.documents.filter(({ id }) => id !== 'doc_pacific_questionnaire')
  return { ...told, tradingGrid: { ...told.tradingGrid, documents } }
}

/** The requester of the onboarding's ticket writes Spanish. */
function inSpanish(told: Story): Story {
  const tickets = told.zendesk.tickets.map((ticket) =>
    ticket.id === ONBOARDING
      ? {
          ...ticket,
          subject: 'Pruebas del aviso de envío',
          comments: ticket.comments.map((comment) => ({
            ...comment,
            body: 'Buenos días, ¿nos pueden decir cómo va la prueba y qué es lo que falta para que podamos empezar?',
          })),
        }
      : ticket,
  )
  return { ...told, zendesk: { ...told.zendesk, tickets } }
}
