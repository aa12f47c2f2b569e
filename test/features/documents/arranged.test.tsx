import { within } from '@testing-library/react'
import axe from 'axe-core'
import { expect, it } from 'vitest'
import { ORDER, openDocuments, partnerFile, storyWith } from './open-documents.tsx'

const within30s = { timeout: 30_000 }

/** Beside the documents of the order, one that names an order of its own and comes with the thread. */
const story = storyWith((grid, now) => ({
  documents: [
    ...grid.documents,
    { ...partnerFile('doc_photo', 'dock.bin', Uint8Array.of(255, 1), now), kind: 'photo' },
  ],
}))

it('groups the documents by order, shows one kind of them, and sorts them as a purchase goes', async () => {
  const { user, panel, view } = await openDocuments({ story })
  const group = within(await panel.findByRole('region', { name: `PO ${ORDER}` }, within30s))
  const titles = () => group.getAllByRole('button', { expanded: false }).map(({ textContent }) => textContent ?? '')
  expect(titles()[0]).toMatch(/^Photo/)

  const sort = panel.getByRole('combobox', { name: 'Sort by' })
  sort.focus()
  await user.selectOptions(sort, 'By kind')
  expect(titles()[0]).toMatch(/^Purchase order/)
  expect(titles().at(-1)).toMatch(/^Photo/)

  await user.selectOptions(panel.getByRole('combobox', { name: 'Show kind' }), 'Photo')
  expect(titles()).toHaveLength(1)
  expect(panel.getByText('1 document')).toBeVisible()
  const { violations } = await axe.run(view.container, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}, 60_000)
