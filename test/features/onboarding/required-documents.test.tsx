import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { eventsOf } from '../../support/what-is-there.ts'
import { caseOf, documentNamed, openCase } from './open-case.tsx'

describe('a required document', () => {
  it('is accepted with the day until which it is valid', async () => {
    const { world, user } = await openCase()
    const received = documentNamed('Supplier questionnaire')
    expect(received.getByText('received, not reviewed yet')).toBeVisible()
    await user.click(received.getByRole('button', { name: 'Accept Supplier questionnaire' }))
    const form = within(screen.getByRole('form', { name: 'Accept Supplier questionnaire' }))
    await user.type(form.getByLabelText(/^Valid until/), '2001-01-31')
    expect(form.getByText('You can’t accept an expired document.')).toBeVisible()
    await user.clear(form.getByLabelText(/^Valid until/))
    await user.type(form.getByLabelText(/^Valid until/), '2999-01-31')
    await user.click(form.getByRole('button', { name: 'Accept document' }))

    expect(await documentNamed('Supplier questionnaire').findByText('accepted, valid until Jan 31, 2999')).toBeVisible()
    expect((await caseOf(world)).details.requiredDocuments.find(({ kind }) => kind === 'other')?.state).toBe('accepted')
  })

  it('that does not match is sent back with what differs, beside what is on file', async () => {
    const { world, user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Supplier questionnaire doesn’t match' }))
    const form = within(screen.getByRole('form', { name: 'Supplier questionnaire doesn’t match' }))
    await expect.poll(() => form.getByLabelText('In the profile')).not.toHaveDisplayValue('')
    await user.type(form.getByLabelText('In the document'), 'Pacific Rim Trading')
    await user.click(form.getByRole('button', { name: 'Send back' }))

    expect(await documentNamed('Supplier questionnaire').findByText('doesn’t match the profile')).toBeVisible()
    expect(screen.getByText(/“Pacific Rim Trading” in the document/)).toBeVisible()
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
      'Product liability insurance has expired. Please send us a valid copy.',
    )
    expect(form.getByText(/^Seen by: Pacific Rim Houseware, Onboarding team/)).toBeVisible()
    await user.dblClick(form.getByRole('button', { name: 'Ask the partner' }))

    await waitFor(() => expect(form.queryByRole('textbox')).not.toBeInTheDocument())
    expect(world.browser.notices.at(-1)?.message).toBe('Requested from Pacific Rim Houseware.')
    const asked = (await eventsOf(world, { id: 'thr_1035' })).filter(
      ({ type, at }) => type === 'document-requested' && Date.parse(at) > Date.now() - 60_000,
    )
    expect(asked).toHaveLength(1)
  })

  it('is requested in words that stay over a change of tabs, with a question about personal data in them', async () => {
    const { user } = await openCase()
    await user.click(screen.getByRole('button', { name: 'Request Product liability insurance' }))
    await user.click(screen.getByLabelText('Message to the partner'))
    await user.paste(' Send it to janet@pacificrim.example')
    expect(screen.getByText('Does the partner need this? janet@pacificrim.example')).toBeVisible()

    await user.click(screen.getByRole('tab', { name: 'Activity' }))
    await user.click(screen.getByRole('tab', { name: 'Case' }))
    await user.click(await screen.findByRole('button', { name: 'Request Product liability insurance' }))

    expect(screen.getByLabelText('Message to the partner')).toHaveDisplayValue(/Send it to janet@pacificrim\.example$/)
  })

  it('is requested once when the first answer was lost, whatever the next attempt is told at the gate', async () => {
    const { world, user } = await openCase()
    const path = '/v1/threads/*/document-requests'
    world.faults.add({ side: 'trading-grid', path, when: 'after', times: 1, fault: { kind: 'reset' } })
    await user.click(screen.getByRole('button', { name: 'Request Product liability insurance' }))
    const form = within(screen.getByRole('form', { name: 'Request Product liability insurance' }))
    await user.click(form.getByRole('button', { name: 'Ask the partner' }))
    expect(await form.findByText(/gets it only once/)).toBeVisible()
    expect(form.getByLabelText('Message to the partner')).toBeDisabled()
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
    await user.click(screen.getByRole('button', { name: 'Accept document' }))

    expect(await screen.findByRole('alert')).toHaveTextContent(/Trading Grid didn’t accept this/)
    expect(screen.getByRole('form', { name: 'Accept Supplier questionnaire' })).toBeVisible()
    expect((await caseOf(world)).details.requiredDocuments.find(({ kind }) => kind === 'other')?.state).toBe('received')
  })
})

/** The document of which the case tells, deleted on the other side. */
function withoutQuestionnaire(told: Story): Story {
  const documents = told.tradingGrid.documents.filter(({ id }) => id !== 'doc_pacific_questionnaire')
  return { ...told, tradingGrid: { ...told.tradingGrid, documents } }
}
