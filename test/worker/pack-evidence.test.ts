import { execFileSync } from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../src/i18n/translator.ts'
import { packPrint } from '../../src/sync/evidence-pack/pack-words.ts'
import { addToPack, dropPack, startPack } from '../../src/worker/pack-evidence.ts'
import { chain } from '../support/chained-trail.ts'
import { bytesOf, hashOf, makePack, messageWith } from '../support/make-pack.ts'
import { chargeback, counts, files, notice, projectFolder, story, unpack } from './pack-story.ts'

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
      'documents/003-counts.csv.txt',
      'documents/003-counts.csv.txt.html',
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
    expect(text('documents/003-counts.csv.txt.html')).toContain('<td><bdi>&lt;b&gt;7&lt;/b&gt;</bdi></td>')
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
      expect(text('index.html')).toContain(`verified through entry ${through} only`)
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
      { numRuns: 60 },
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

  it('a table with formulas in it comes as text, byte for byte, and the index says what its sender called it', async () => {
    const table = { id: 'doc_1', name: 'Rückstände.csv', bytes: bytesOf("=cmd|' /C calc'!A0;1\r\n") }
    const { files: unpacked, names, text } = await makePack({ entries: chain([messageWith([table])]), files: [table] })
    expect(names).toContain('documents/001-Ruckstande.csv.txt')
    expect(Buffer.from(unpacked['documents/001-Ruckstande.csv.txt'] ?? [])).toEqual(Buffer.from(table.bytes))
    expect(text('index.html')).toContain('Rückstände.csv')
    expect(text('documents/001-Ruckstande.csv.txt.html')).toContain('Rückstände.csv')
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
