import { expect, it } from 'vitest'
import {
  readDocument,
  readVersions,
  searchDocuments,
} from '../../../../src/trading-grid/contract/operations/document-operations.ts'
import { littleWorld } from '../little-world.ts'

const agreement = { id: '1', name: 'agreement.txt' }

/** Northwind has sent an agreement; Contoso, another partner of the same account, has a conversation of its own. */
async function twoPartners() {
  const world = littleWorld()
  const { thread: theirs } = await world.escalateOrder()
  await world.partner.answer(theirs, { files: [new File(['Terms of Northwind'], agreement.name)] })
  const { items } = await world.ask(searchDocuments, { body: { thread: theirs.id } })
  const sent = items[0]?.id ?? ''
  return { ...world, theirs, sent }
}

it.each([
  ['a document of another partner', 'contoso', 'northwind-file'],
  ['a document of ours', 'northwind', 'doc-order'],
  ['a document that its systems sent, not this conversation', 'northwind', 'doc-invoice-a'],
  ['a document that nobody has', 'northwind', 'doc_none'],
])('lets a partner replace nothing but what it sent in the same conversation: %s', async (_, who, replaced) => {
  const { ask, escalateOrder, grid, partner, sent } = await twoPartners()
  const { thread } = await escalateOrder({
    partner: who,
    group: `${who}-shipping`,
    documents: ['doc-order'],
    separate: true,
  })
  const id = replaced === 'northwind-file' ? sent : replaced
  const form = new FormData()
  form.set('key', 'a-form')
  form.set('text', 'Please take this version.')
  form.set('replaces', id)
  form.append('files', new File(['Forged'], agreement.name))
  const address = `/partner/${who}/Dana%20Reyes/threads/${thread.id}`
  const url = new URL(`${address}/posts`, 'https://trading-grid.example')
  const posted = await grid.fetch(new Request(url, { method: 'POST', body: form }))

  expect(posted.status).toBe(303)
  const page = await partner.text(posted.headers.get('location') ?? '')
  expect(page).toContain('This document is not known here.')
  expect(page).toContain('Please take this version.')
  expect((await ask(searchDocuments, { body: { text: 'Forged' } })).items).toEqual([])
  if (id === 'doc_none') return
  expect(await ask(readDocument, { path: { document: id } })).not.toHaveProperty('replacedBy')
  expect((await ask(readVersions, { path: { document: id } })).items).toHaveLength(1)
})
