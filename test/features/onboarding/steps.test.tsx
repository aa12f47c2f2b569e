import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { writeToPartner } from '../../support/write-to-partner.ts'
import { caseOf, colleague, ONBOARDING, openCase, stepNamed, TEST_856 } from './open-case.tsx'

describe('a step', () => {
  it('is done with one press, and the list counts it', async () => {
    const { world, user } = await openCase()
    await user.click(screen.getByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Done' }))

    expect(await stepNamed(TEST_856).findByRole('button', { name: 'Reopen' })).toBeVisible()
    expect(stepNamed(TEST_856).queryByText(/^Waiting for/)).not.toBeInTheDocument()
    const { steps } = (await caseOf(world)).details
    expect(steps.find(({ title }) => title === TEST_856)?.state).toBe('done')
  })

  it('gets another owner, day and reason, which the partner is said to read', async () => {
    const { world, user } = await openCase()
    await user.click(screen.getByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Change' }))
    const form = within(screen.getByRole('form', { name: `Change: ${TEST_856}` }))
    expect(form.getByText('Pacific Rim Houseware can see this.')).toBeVisible()
    expect(form.getByRole('button', { name: 'Save' })).toBeDisabled()
    await user.clear(form.getByLabelText('Waiting for'))
    await user.click(form.getByLabelText('Waiting for'))
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
    expect(
      stepNamed('Release for production').getByText('You can complete this step after it’s approved.'),
    ).toBeVisible()
    expect(stepNamed('Release for production').getByRole('button', { name: 'Ask for approval' })).toBeEnabled()
  })

  it('is added with owner and day', async () => {
    const { world, user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Add a step' }))
    const form = within(screen.getByRole('form', { name: 'Add a step' }))
    await user.type(form.getByLabelText('Step'), 'Load the routing guide')
    await user.selectOptions(form.getByLabelText('Owner'), 'us')
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
      /^What’s the status of “Send a test ship notice \(856\)”\? We’re still waiting for: .* It’s due on/,
    )
  })

  it('is asked about below what the agent is writing to the partner already', async () => {
    const { user } = await openCase()
    await writeToPartner(user)
    await user.click(await screen.findByLabelText('Your message'))
    await user.keyboard('Half a sen')
    await user.click(screen.getByRole('tab', { name: 'Case' }))
    await user.click(await screen.findByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Ask the partner' }))

    await expect
      .poll(() => screen.getByLabelText('Your message'))
      .toHaveDisplayValue(/^Half a sen\n\nWhat’s the status of “Send a test ship notice \(856\)”\?/)
  })

  it('is told to the requester in the agent’s own reply, which nobody sends but the agent', async () => {
    const { user, opened } = await openCase()
    await user.click(screen.getByRole('button', { name: TEST_856 }))
    await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Tell the requester' }))

    await expect
      .poll(async () => (await opened.tab.read()).composer.text, { timeout: 5_000 })
      .toMatch(
        /“Send a test ship notice \(856\)” is in progress\. Pacific Rim Houseware is working on it\. Still missing: /,
      )
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

    expect(await screen.findByText(/^Someone changed this case in the meantime/)).toBeVisible()
    expect(await stepNamed(TEST_856).findByText('A call on Monday')).toBeVisible()
    const after = (await caseOf(world)).details.steps.find(({ title }) => title === TEST_856)
    expect(after).toMatchObject({ state: 'waiting', missing: 'A call on Monday' })
  })
})

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
