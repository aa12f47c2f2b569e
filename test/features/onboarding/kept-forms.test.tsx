import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { documentNamed, openCase, stepNamed, TEST_856 } from './open-case.tsx'

type User = Awaited<ReturnType<typeof openCase>>['user']

async function openStep(user: User) {
  // A step stays open as long as its list is on the screen.
  const title = await screen.findByRole('button', { name: TEST_856 })
  if (!stepNamed(TEST_856).queryByRole('button', { name: 'Change' })) await user.click(title)
  await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Change' }))
}

const forms = [
  {
    form: 'a change of a step',
    open: openStep,
    field: () => screen.getByLabelText('Waiting for'),
  },
  {
    form: 'a step to be added',
    open: async (user: User) => user.click(await screen.findByRole('button', { name: 'Add a step' })),
    field: () => screen.getByLabelText('Step'),
  },
  {
    form: 'what differs in a document',
    open: async (user: User) => {
      await screen.findByRole('region', { name: /^Required documents/ })
      await user.click(
        documentNamed('Supplier questionnaire').getByRole('button', { name: 'Supplier questionnaire doesn’t match' }),
      )
    },
    field: () => screen.getByLabelText('In the document'),
  },
  {
    form: 'the reason of a move',
    open: async (user: User) => user.click(await screen.findByRole('button', { name: 'Reject' })),
    field: () => screen.getByLabelText('Reason (visible to colleagues only)'),
  },
]

it.each(forms)('$form stays over a change of tabs and over Cancel', async ({ open, field }) => {
  const { user } = await openCase()
  await open(user)
  await user.clear(field())
  await user.click(field())
  await user.paste('Half a sen')

  await user.click(screen.getByRole('tab', { name: 'Activity' }))
  await user.click(screen.getByRole('tab', { name: 'Case' }))
  await open(user)
  expect(field()).toHaveDisplayValue('Half a sen')

  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await open(user)
  expect(field()).toHaveDisplayValue('Half a sen')
})

it('lets go of what was written when it is done', async () => {
  const { user } = await openCase()
  const [, adding] = forms
  await adding?.open(user)
  await user.type(screen.getByLabelText('Step'), 'Load the routing guide')
  await user.click(within(screen.getByRole('form', { name: 'Add a step' })).getByRole('button', { name: 'Add' }))
  await screen.findByRole('button', { name: 'Load the routing guide' })

  await adding?.open(user)

  expect(screen.getByLabelText('Step')).toHaveDisplayValue('')
})

it('shows of a step that a colleague changed how it stands now, below what the agent has changed', async () => {
  const { user } = await openCase()
  await openStep(user)
  await user.selectOptions(screen.getByLabelText('Owner'), 'us')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await user.click(stepNamed(TEST_856).getByRole('button', { name: 'Done' }))
  await stepNamed(TEST_856).findByRole('button', { name: 'Reopen' })

  await openStep(user)

  expect(screen.getByRole('combobox', { name: 'Status' })).toHaveValue('done')
  expect(screen.getByLabelText('Owner')).toHaveValue('us')
})
