import fc from 'fast-check'
import { expect, it } from 'vitest'
import { continueMessage, newMessage } from '../../src/domain/drafts/message-draft.ts'
import { DocumentId } from '../../src/domain/ids.ts'

const nothing = { text: '', documents: [], files: [] }
const documents = [DocumentId.parse('doc_1'), DocumentId.parse('doc_2')]

it('keeps the files of a message without words', () => {
  const kept = newMessage('key', { ...nothing, text: 'I took a look', documents: documents.slice(0, 1) })

  expect(continueMessage(kept, { text: '', documents, files: [7] })).toEqual({
    key: 'key',
    text: 'I took a look',
    documents,
    files: [7],
  })
})

it('keeps a short message whose letters stand in the draft by chance', () => {
  const kept = newMessage('key', { ...nothing, text: 'I took a look' })

  expect(continueMessage(kept, { ...nothing, text: 'ok' }).text).toBe('I took a look\n\nok')
})

it('adds words that stand there as a paragraph already only once, and their files all the same', () => {
  const kept = newMessage('key', { ...nothing, text: 'Hello.\n\nWhen does it leave?\n\nThank you.' })

  const continued = continueMessage(kept, { text: 'When does it leave?\n', documents, files: [7] })

  expect(continued).toEqual({ ...kept, documents, files: [7] })
})

const paragraph = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')
const beginning = fc.record({
  text: fc.oneof(
    fc.constant(''),
    paragraph,
    fc.array(paragraph).map((all) => all.join('\n\n')),
  ),
  documents: fc.subarray(documents),
  files: fc.uniqueArray(fc.nat()),
})

it('loses nothing of either, and adding it twice is adding it once', () => {
  fc.assert(
    fc.property(beginning, beginning, (kept, begin) => {
      const once = continueMessage(newMessage('key', kept), begin)

      expect(once.text).toContain(kept.text.trim())
      expect(once.text).toContain(begin.text.trim())
      expect(once.documents).toEqual(expect.arrayContaining([...kept.documents, ...begin.documents]))
      expect(once.files).toEqual(expect.arrayContaining([...kept.files, ...begin.files]))
      expect(continueMessage(once, begin)).toEqual(once)
    }),
  )
})
