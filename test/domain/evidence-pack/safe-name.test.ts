import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeName } from '../../../src/domain/evidence-pack/safe-name.ts'

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '../../etc/passwd',
    '..\\..\\boot.ini',
    'CON',
    'con.txt',
    'aux.',
    '.',
    '..',
    ' ',
    '',
    '\u202egnp.exe',
  ),
)
const always = { seed: 42, numRuns: 2_000 }

describe('the name of a file in a pack', () => {
  it('keeps a usual name as it is', () => {
    expect(safeName('850-4500001001.edi')).toBe('850-4500001001.edi')
    expect(safeName('Proof of delivery (signed).pdf')).toBe('Proof of delivery _signed_.pdf')
  })

  it('writes letters of other languages as their likeness', () => {
    expect(safeName('Lieferschein Müller Größe.pdf')).toBe('Lieferschein Muller Gro_e.pdf')
    expect(safeName('Mu\u0308ller.pdf')).toBe(safeName('Müller.pdf'))
  })

  it('never leaves the folder', () => {
    expect(safeName('../../../etc/passwd')).not.toMatch(/\/|\.\./)
    expect(safeName('C:\\Windows\\win.ini')).not.toMatch(/[\\:]/)
  })

  it('is no device of Windows', () => {
    for (const device of ['CON', 'con.txt', 'Aux.pdf', 'nul', 'COM1.csv', 'lpt9', 'con .txt', 'CON.tar.gz']) {
      expect(safeName(device).split('.')[0]?.trim()).not.toMatch(/^(con|aux|nul|com1|lpt9)$/i)
    }
  })

  it('is text where a double click would run it or a browser would run what is in it', () => {
    for (const active of ['a.html', 'a.HTM', 'a.svg', 'order.xml', 'setup.exe', 'run.bat', 'macro.docm', 'a.lnk'])
      expect(safeName(active)).toMatch(/\.txt$/)
    expect(safeName('invoice.pdf')).toBe('invoice.pdf')
  })

  it('is a name even where there was none', () => {
    expect(safeName('')).toBe('file')
    expect(safeName('...')).toBe('file')
    expect(safeName('📦')).toBe('_')
    expect(safeName('📦📦.pdf')).toBe('_.pdf')
  })

  it('can be unpacked by every system, whatever it was', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const safe = safeName(name)
        expect(safe).toMatch(/^[\w\-.][\w\-. ]*$/)
        expect(safe.length).toBeGreaterThan(0)
        expect(safe.length).toBeLessThanOrEqual(100)
        expect(safe).not.toMatch(/\.\.|[. ]$|^[. ]/)
        expect(safe.split('.')[0]?.trim()).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i)
      }),
      always,
    )
  })

  it('does not change when it is made safe twice', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(safeName(safeName(name))).toBe(safeName(name))
      }),
      always,
    )
  })

  it('is the same however its letters are composed', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(safeName(name.normalize('NFD'))).toBe(safeName(name.normalize('NFC')))
      }),
      always,
    )
  })
})
