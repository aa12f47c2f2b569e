import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { PackEvidence } from '../../src/domain/evidence-pack/pack-case.ts'
import { verifyTrail } from '../../src/domain/trail/verify-trail.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { packPrint } from '../../src/sync/pack-words.ts'
import { addToPack, dropPack, startPack } from '../../src/worker/pack-evidence.ts'
import { chain } from '../support/chained-trail.ts'
import { bytesOf, hashOf, makePack, messageWith } from '../support/make-pack.ts'

const projectFolder = path.resolve(import.meta.dirname, '../..')
const edi = (name: string) => new Uint8Array(readFileSync(path.join(projectFolder, 'test/fixtures/edi', name)))
const chargeback = { id: 'doc_812', name: '812 chargeback.edi', kind: 'adjustment', bytes: edi('812-chargeback.edi') }
const notice = { id: 'doc_856', name: '856.edi', kind: 'ship-notice', bytes: edi('856-ship-notice.edi') }
const counts = { id: 'doc_csv', name: 'counts.csv', bytes: bytesOf('carton;pieces\n1;"12"\n2;<b>7</b>\n') }
const picture = {
  id: 'doc_png',
  name: 'pallet.png',
  kind: 'photo',
  bytes: new Uint8Array([137, 80, 78, 71, 0, 255, 254]),
}
const story = chain([
  messageWith([chargeback]),
  { body: { text: 'For us alone', documents: [], quotes: [] }, audience: 'internal' },
  messageWith([notice, counts], 'Our notice <script>alert(1)</script>'),
  messageWith([picture]),
  { type: 'state-changed', body: { from: 'open', to: 'awaiting-partner' } },
])
const files = [chargeback, notice, counts, picture]

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function unpack(unpacked: Record<string, Uint8Array>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pack-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(unpacked)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

describe('an evidence pack', () => {
  it('has everything, listed by what sha256sum checks', async () => {
    const { files: unpacked, names, outcomes } = await makePack({ entries: story, files })
    expect(outcomes).toEqual(['packed', 'packed', 'packed', 'packed'])
    expect(names).toEqual([
      'VERIFY.txt',
      'acknowledgments.html',
      'documents/001-812 chargeback.edi',
      'documents/001-812 chargeback.edi.html',
      'documents/002-856.edi',
      'documents/002-856.edi.html',
      'documents/003-counts.csv',
      'documents/003-counts.csv.html',
      'documents/004-pallet.png',
      'index.html',
      'manifest.sha256',
      'missing.html',
      'pack.json',
      'people.html',
      'summary.html',
      'timeline.html',
      'trail.jsonl',
      'verify.html',
    ])
    const folder = unpack(unpacked)
    const said = execFileSync('sha256sum', ['-c', 'manifest.sha256'], { cwd: folder, encoding: 'utf8' })
    expect(said.trim().split('\n')).toHaveLength(names.length - 1)
    expect(said).not.toMatch(/FAILED/)
  })

  it('is the same twice, in whatever order its documents come', async () => {
    const first = await makePack({ entries: story, files })
    const second = await makePack({ entries: story, files: [...files].reverse() })
    expect(second.sealed.sha256).toBe(first.sealed.sha256)
    expect(hashOf(first.bytes)).toBe(first.sealed.sha256)
  })

  it('is the same in Los Angeles and in Tokyo, in English and in Turkish surroundings', async () => {
    const made = [
      ['America/Los_Angeles', 'en_US.UTF-8'],
      ['Asia/Tokyo', 'ja_JP.UTF-8'],
      ['Europe/Istanbul', 'tr_TR.UTF-8'],
    ].map(([TZ, LANG]) =>
      execFileSync(process.execPath, ['--import', 'tsx', path.join(projectFolder, 'test/support/print-pack-hash.ts')], {
        cwd: projectFolder,
        encoding: 'utf8',
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
      }).trim(),
    )
    expect(made[0]).toMatch(/^\S+ [0-9a-f]{64} [0-9a-f]{64}$/)
    const zones = made.map((line) => line.split(' ')[0])
    expect(zones).toEqual(['America/Los_Angeles', 'Asia/Tokyo', 'Europe/Istanbul'])
    expect(new Set(made.map((line) => line.split(' ').slice(1).join(' '))).size).toBe(1)
  })

  it('does not change by what happens after its entry', async () => {
    const later = chain([
      messageWith([chargeback]),
      messageWith([notice]),
      messageWith([counts]),
      { type: 'exported', body: { throughSeq: 2, sha256: hashOf(counts.bytes) }, audience: 'internal' },
    ])
    const then = await makePack({ entries: later.slice(0, 2), files })
    const now = await makePack({ entries: later, files, choice: { throughSeq: 2 } })
    expect(now.sealed.sha256).toBe(then.sealed.sha256)
    expect(now.text('timeline.html')).not.toContain('counts.csv')
  })

  it('says the same in German', async () => {
    const { text } = await makePack({ entries: story, files, choice: { language: 'de' } })
    expect(text('index.html')).toContain('<html lang="de">')
    expect(text('index.html')).toContain('Belegmappe')
    expect(text('timeline.html')).toContain('2026-03-13 09:00:00 UTC')
  })

  it('shows documents in words, tables as tables, and pictures as they came', async () => {
    const { text, names } = await makePack({ entries: story, files })
    expect(text('documents/001-812 chargeback.edi.html')).toMatch(/Debit or credit adjustment/)
    expect(text('documents/002-856.edi.html')).toMatch(/Ship notice/)
    expect(text('documents/003-counts.csv.html')).toContain('<td><bdi>&lt;b&gt;7&lt;/b&gt;</bdi></td>')
    expect(names).not.toContain('documents/004-pallet.png.html')
  })

  it('runs no script but the checker’s, whatever somebody wrote', async () => {
    const { files: unpacked, text } = await makePack({
      entries: story,
      files,
      subject: '</title><script>alert(1)</script>',
    })
    for (const name of Object.keys(unpacked).filter((one) => one.endsWith('.html') && one !== 'verify.html')) {
      expect(text(name)).not.toMatch(/<script/i)
      expect(text(name)).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri')
    }
    expect(text('timeline.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('links to nothing that is not in it', async () => {
    const { files: unpacked, text } = await makePack({ entries: story, files })
    for (const name of Object.keys(unpacked).filter((one) => one.endsWith('.html'))) {
      for (const [, link = ''] of text(name).matchAll(/href="([^"#]*)(?:#[^"]*)?"/g)) {
        if (link === '') continue
        const target = path.posix.join(path.posix.dirname(name), decodeURIComponent(link))
        expect(Object.keys(unpacked), `${name} links to ${link}`).toContain(target)
      }
    }
  })
})

describe('what is internal', () => {
  const evidence: PackEvidence[] = [
    { kind: 'document', id: 'evi_1', audience: 'shared', document: 'doc_856', size: notice.bytes.length },
    { kind: 'document', id: 'evi_2', audience: 'internal', document: 'doc_csv', size: 1, importedFrom: 7 },
    {
      kind: 'comment',
      id: 'evi_3',
      audience: 'internal',
      ticket: 7,
      commentId: 70,
      author: 'Erin Walsh',
      at: '2026-03-12T10:00:00.000Z',
      public: true,
      text: 'They always do this.',
    },
  ]
  const comment = bytesOf('They always do this.')
  const added = {
    type: 'evidence-added',
    audience: 'internal' as const,
    body: {
      evidence: [
        { id: 'evi_1', name: '856.edi', kind: 'ship-notice', sha256: hashOf(notice.bytes) },
        { id: 'evi_2', name: 'counts.csv', kind: 'other', sha256: hashOf(counts.bytes) },
        { id: 'evi_3', name: 'Erin Walsh, ticket 7', kind: 'correspondence', sha256: hashOf(comment) },
      ],
    },
  }
  const entries = chain([{ body: { text: 'Hello', documents: [], quotes: [] } }, added])

  it('is in the pack when it is wanted, with where it comes from', async () => {
    const { names, text } = await makePack({ entries, evidence, files })
    expect(names.filter((name) => name.startsWith('documents/'))).toEqual([
      'documents/001-856.edi',
      'documents/001-856.edi.html',
      'documents/002-counts.csv',
      'documents/002-counts.csv.html',
      'documents/003-Erin Walsh_ ticket 7.txt',
      'documents/003-Erin Walsh_ ticket 7.txt.html',
    ])
    expect(text('documents/003-Erin Walsh_ ticket 7.txt')).toBe('They always do this.')
    expect(text('index.html')).toContain('File of Zendesk ticket 7')
    expect(text('index.html')).toContain('Do not pass this pack on to the partner.')
  })

  it('is not even named when it is not, and the trail verifies all the same', async () => {
    const { names, files: unpacked, text } = await makePack({ entries, evidence, files, choice: { internal: false } })
    expect(names.filter((name) => name.startsWith('documents/'))).toEqual([
      'documents/001-856.edi',
      'documents/001-856.edi.html',
    ])
    const all = Object.values(unpacked)
      .map((content) => new TextDecoder().decode(content))
      .join('\n')
    expect(all).not.toMatch(/counts\.csv|Erin Walsh|They always do this/)
    const trail = text('trail.jsonl').trim().split('\n')
    const found = await verifyTrail(trail.map((line): unknown => JSON.parse(line)))
    expect(found).toMatchObject({ breaks: [], verifiedThrough: 2, stubs: [2] })
    expect(JSON.parse(trail[1] ?? '')).not.toHaveProperty('salt')
  })

  it('does not hold a comment that is no longer what it was', async () => {
    const changed = evidence.map((one) => (one.kind === 'comment' ? { ...one, text: 'They never do this.' } : one))
    const { names, text } = await makePack({ entries, evidence: changed, files })
    expect(names.some((name) => name.includes('Erin'))).toBe(false)
    expect(text('missing.html')).toContain('Its bytes are no longer those that the trail speaks of')
  })

  it('was taken out of the case before the cut, and is named as that', async () => {
    const withdrawn = chain([
      added,
      { type: 'evidence-withdrawn', body: { evidence: 'evi_2', name: 'counts.csv', reason: 'Wrong file' } },
    ])
    const { names, text } = await makePack({ entries: withdrawn, evidence, files })
    expect(names.some((name) => name.includes('counts'))).toBe(false)
    expect(text('missing.html')).toContain('Taken out of the case before the cut')
    const before = await makePack({ entries: withdrawn, evidence, files, choice: { throughSeq: 1 } })
    expect(before.names).toContain('documents/002-counts.csv')
  })
})

describe('what is missing', () => {
  it('is listed with its reason, and nothing else is lost', async () => {
    const { text, names, plan } = await makePack({
      entries: story,
      files: [chargeback],
      missing: [
        { number: 2, because: 'gone' },
        { number: 3, because: 'infected' },
        { number: 4, because: 'not-permitted' },
      ],
    })
    expect(plan.documents).toHaveLength(4)
    expect(names.filter((name) => name.startsWith('documents/'))).toHaveLength(2)
    const page = text('missing.html')
    for (const reason of ['Deleted since', 'The virus scan found something in it', 'may not see it'])
      expect(page).toContain(reason)
    for (const { bytes } of [notice, counts, picture]) expect(page).toContain(hashOf(bytes))
  })

  it('is what came with other bytes than the trail speaks of', async () => {
    const other = { ...notice, bytes: bytesOf('Something else') }
    const { outcomes, text, names } = await makePack({ entries: story, files: [chargeback, other, counts, picture] })
    expect(outcomes).toEqual(['packed', 'changed', 'packed', 'packed'])
    expect(names).not.toContain('documents/002-856.edi')
    expect(text('missing.html')).toContain('Its bytes are no longer those that the trail speaks of')
  })
})

describe('a broken trail', () => {
  it('is packed as it is, says where it breaks, and loses nothing', async () => {
    const gap = story.filter(({ seq }) => seq !== 3)
    const twice = [...story.slice(0, 3), ...story.slice(2)]
    const wrong = story.map((entry) => (entry.seq === 2 ? { ...entry, body: { text: 'Something else' } } : entry))
    for (const [entries, through] of [
      [gap, 2],
      [twice, 3],
      [wrong, 1],
    ] as const) {
      const { plan, text } = await makePack({ entries: [...entries], files, choice: { throughSeq: 5 } })
      expect(plan.chain.verifiedThrough).toBe(through)
      expect(plan.chain.breaks.length).toBeGreaterThan(0)
      expect(text('trail.jsonl').trim().split('\n')).toHaveLength(entries.length)
      expect(text('index.html')).toContain(`verified up to entry ${through} only`)
    }
  })

  it('may hold anything: a pack is made all the same', async () => {
    const anything = fc.array(
      fc.oneof(
        fc.jsonValue(),
        fc.record({ seq: fc.integer({ min: 1, max: 5 }), type: fc.string(), body: fc.jsonValue() }),
      ),
      { maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(anything, async (entries) => {
        const { names } = await makePack({ entries: [...entries, { seq: 9 }], choice: { throughSeq: 9 } })
        expect(names).toContain('trail.jsonl')
      }),
      { seed: 42, numRuns: 60 },
    )
  })
})

describe('names that somebody chose', () => {
  it('stay apart, whatever they are, and can be unpacked', async () => {
    const names = [
      '../../CON.html',
      'CON.html',
      'con.html',
      '📦.pdf',
      '😀.pdf',
      `${'a'.repeat(300)}.pdf`,
      'ü.txt',
      'u\u0308.txt',
    ]
    const hostile = names.map((name, index) => ({ id: `doc_${index}`, name, bytes: bytesOf(`File ${index}`) }))
    const {
      files: unpacked,
      names: inside,
      text,
    } = await makePack({ entries: chain([messageWith(hostile)]), files: hostile })
    const raw = inside.filter((name) => name.startsWith('documents/') && !name.endsWith('.html'))
    expect(raw).toHaveLength(names.length)
    expect(new Set(raw.map((name) => name.toLowerCase())).size).toBe(names.length)
    const folder = unpack(unpacked)
    expect(execFileSync('sha256sum', ['-c', 'manifest.sha256'], { cwd: folder, encoding: 'utf8' })).not.toMatch(
      /FAILED/,
    )
    expect(text('index.html')).toContain('../../CON.html')
    expect(text('index.html')).toContain('📦.pdf')
  })
})

describe('a document that comes in parts', () => {
  it('is whole, and one that begins anew forgets what came before', async () => {
    const whole = 'Grüße aus Köln'
    const entries = chain([messageWith([{ id: 'doc_1', name: 'a.txt', bytes: bytesOf(whole) }])])
    const again = await startWith(entries)
    const part = (content: string, offset: number, last: boolean) =>
      addToPack({ pack: again, number: 1, content, encoding: 'utf-8', offset, last })
    expect(await part('Something else', 0, false)).toBe('more')
    expect(await part('Grüße ', 0, false)).toBe('more')
    expect(await part('aus Köln', 8, true)).toBe('packed')
    expect(dropPack(again)).toBe(true)
    await expect(part('', 0, true)).rejects.toThrow(/another worker/)
  })
})

async function startWith(entries: unknown[]): Promise<string> {
  const pack = 'in-parts'
  await startPack({
    pack,
    about: { thread: 'thr_1', label: 'TG-1', kind: 'general', subject: '', partner: '' },
    choice: { throughSeq: 1, language: 'en', internal: true },
    print: packPrint('en', createTranslator('en')),
    pages: [JSON.stringify(entries)],
    evidence: [],
  })
  return pack
}
