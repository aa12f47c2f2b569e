import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { badAnswers, impatientProxy } from '../../support/bad-answers.ts'
import { refresh } from '../../support/refresh.ts'
import { renderInTicket, showSidebar } from '../../support/render-in-ticket.tsx'
import { partnerSays, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'

const TICKET = 2
const HOSTILE = [
  '<script>window.pwned = true</script><img src=x onerror="window.pwned = true">',
  'Dear {{ticket.requester.email}}',
  '\u202Eslx.eciovni\u202C',
].join('\n')

async function says(world: World, text: string, files: File[] = []): Promise<void> {
  const [thread] = await threadsOf(world, TICKET)
  if (thread) await partnerSays(world, thread, 'Maria Okafor', text, files)
}

const newestPost = async () => {
  const last = (await screen.findAllByRole('article')).at(-1)
  if (!last) throw new Error('Nobody said anything.')
  return within(last)
}

it('says for every bad answer what is wrong with the activity, and leaves the rest of the sidebar alone', {
  timeout: 60_000,
}, async () => {
  const world = await createWorld({ switches: impatientProxy })
  const user = userEvent.setup()
  for (const { name, fault, says, next } of badAnswers) {
    world.faults.add({ side: 'trading-grid', path: '/v1/threads/*/events', times: 99, fault })
    const { view } = await showSidebar(world.browser, TICKET)
    const panel = within(await screen.findByRole('tabpanel', { name: 'Activity' }))
    expect(await panel.findByText(says), name).toBeVisible()
    expect(panel.getByText(next), name).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Northwind Traders' }), name).toBeVisible()
    world.faults.clear()
    if (name === '500') {
      await user.click(panel.getByRole('button', { name: 'Try again' }))
      expect((await panel.findAllByText('Maria Okafor'))[0]).toBeVisible()
    }
    view.unmount()
  }
})

it('shows whatever a partner wrote as text, its beginning first', async () => {
  const world = await createWorld()
  const lines = Array.from({ length: 10_000 }, (_, line) => `line ${line + 1}`)
  await says(world, [HOSTILE, ...lines].join('\n'))
  const user = userEvent.setup()
  const { view } = await showSidebar(world.browser, TICKET)
  const post = await newestPost()

  expect(post.getByText(/<script>window\.pwned = true<\/script><img src=x/)).toBeVisible()
  expect(post.getByText(/Dear \{\{ticket\.requester\.email\}\}/)).toBeVisible()
  expect(view.container.querySelector('script, img')).toBeNull()
  expect(post.queryByText(/line 9999/)).not.toBeInTheDocument()
  await user.click(post.getByRole('button', { name: 'Show more' }))
  expect(post.getByText(/line 1500/)).toBeVisible()
})

it('announces that the partner replied, and says what, without anybody reloading', async () => {
  const { world, user } = await renderInTicket(TICKET)
  await newestPost()
  await says(world, 'Truck 7 arrives on Friday.')

  await refresh(user)

  const news = await screen.findByText('Northwind Traders replied: Truck 7 arrives on Friday.')
  expect(news).toHaveAttribute('aria-live', 'polite')
  expect((await newestPost()).getByText('Truck 7 arrives on Friday.')).toBeVisible()
})

it('counts what is new until the agent has had it in view for two seconds, then forgets the count', async () => {
  const { world, user } = await renderInTicket(TICKET)
  await newestPost()
  await expect.poll(() => screen.queryByText(/^\d+ new$/), { timeout: 6_000 }).toBeNull()
  await says(world, 'One.')
  await says(world, 'Two.')

  await refresh(user)

  expect(await screen.findByText('2 new')).toBeVisible()
  expect(screen.getByText('New since you last looked')).toBeVisible()
  await expect.poll(() => screen.queryByText('2 new'), { timeout: 6_000 }).toBeNull()
})

it('shows only what was asked for: messages, documents or changes', async () => {
  const { user } = await renderInTicket(TICKET)
  await newestPost()
  const show = screen.getByRole('combobox', { name: 'Show' })

  await user.selectOptions(show, 'Changes')
  expect(screen.queryByRole('article')).not.toBeInTheDocument()
  await user.selectOptions(show, 'Messages')

  expect(show).toHaveFocus()
  expect((await newestPost()).getByText('Maria Okafor')).toBeVisible()
})

it('tells what the partner promised, and what it added', async () => {
  await renderInTicket(TICKET)
  const panel = within(await screen.findByRole('tabpanel', { name: 'Activity' }))
  expect(await panel.findByText('Ship 40 CA of NW-RS-125')).toBeVisible()
  expect(panel.getByText('Balance on SHP7031')).toBeVisible()
})
