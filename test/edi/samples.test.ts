import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/edi/decode-text.ts'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { x12Samples } from './sample-facts.ts'
import { edifactSamples } from './sample-facts-edifact.ts'

const folder = process.env.EDI_SAMPLES ?? ''
const files = folder === '' ? [] : readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
const ediFiles = files.map(({ name }) => name).filter((name) => !name.endsWith('.md'))

/** The value at a path like `0.lines.0.quantity`; it begins at the documents unless it begins with `problems`. */
function valueAt(result: ReturnType<typeof readDocuments>, path: string): unknown {
  const keys = path.split('.')
  let value: unknown = keys[0] === 'problems' ? result : result.documents
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(Object.getOwnPropertyDescriptors(value)).find(([name]) => name === key)?.[1].value
  }
  return value ?? null
}

describe.skipIf(folder === '')('public sample files (EDI_SAMPLES)', () => {
  it.each(ediFiles)('%s: comes back as documents or with a reason', (name) => {
    const { documents, problems } = readDocuments(decodeText(readFileSync(join(folder, name))))
    const isUnknown = name.startsWith('none') || documents.some(({ kind }) => kind === 'other')
    if (isUnknown) expect(problems.length).toBeGreaterThan(0)
    else expect(documents.length).toBeGreaterThan(0)
  })

  const contents = new Map(
    ediFiles.map((name) => {
      const bytes = readFileSync(join(folder, name))
      return [createHash('sha256').update(bytes).digest('hex'), { name, text: decodeText(bytes) }]
    }),
  )
  const present = [...x12Samples, ...edifactSamples].flatMap((sample) => {
    const file = contents.get(sample.sha256)
    return file ? [{ ...file, facts: sample.facts }] : []
  })

  it.each(present)('$name: says what is written in it', ({ text, facts }) => {
    const result = readDocuments(text)
    const unfolded = text.replace(/[\r\n]/g, '')
    for (const [segment, path, value] of facts) {
      expect(unfolded, `${segment} is not in the file`).toContain(segment)
      expect(valueAt(result, path), `${path}, from ${segment}`).toBe(value)
    }
  })
})
