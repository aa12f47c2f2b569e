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
/** What a double click would run, calculate or follow on some system. */
const ACTIVE_ENDINGS = (
  'html htm xhtml xht shtml mht mhtml svg svgz xml xsl xslt js mjs cjs jse vb vbs vbe ws wsf wsc wsh hta sct exe com ' +
  'scr bat cmd ps1 psm1 msi msp msix msu msc reg lnk url website webloc desktop pif cpl jar jnlp app application ' +
  'appref-ms command terminal sh bash dll inf scf chm one iso img vhd vhdx dmg pkg deb rpm appimage swf py pyw pl rb ' +
  'php diagcab rdp csv tsv xls xlsx xlsm xlsb xlam xll iqy slk dif ods doc docx docm dotm rtf pptx pptm ' +
  'settingcontent-ms search-ms library-ms zip 7z rar gz eml msg'
).split(' ')

const always = { numRuns: 2_000 }

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

  it('keeps the endings that only a viewer or an editor opens', () => {
    for (const ending of ['pdf', 'PDF', 'txt', 'png', 'jpg', 'jpeg', 'gif', 'json', 'edi', 'x12'])
      expect(safeName(`invoice.${ending}`)).toBe(`invoice.${ending}`)
  })

  it.each(ACTIVE_ENDINGS)('is text when it ends in .%s', (ending) => {
    expect(safeName(`report.${ending}`)).toBe(`report.${ending}.txt`)
    expect(safeName(`report.pdf.${ending.toUpperCase()}`)).toBe(`report.pdf.${ending.toUpperCase()}.txt`)
  })

  it('is text without an ending: some systems go by what is inside then', () => {
    expect(safeName('README')).toBe('README.txt')
    expect(safeName('.bashrc')).toBe('bashrc.txt')
  })

  it('is text whatever ending somebody thinks of next', () => {
    const ending = fc
      .stringMatching(/^[a-z0-9-]{1,24}$/)
      .filter((one) => !/^(pdf|txt|png|jpe?g|gif|json|edi|x12)$/.test(one))
    fc.assert(
      fc.property(ending, (one) => {
        expect(safeName(`report.${one}`)).toMatch(/\.txt$/)
      }),
      always,
    )
  })

  it('is a name even where there was none', () => {
    expect(safeName('')).toBe('file.txt')
    expect(safeName('...')).toBe('file.txt')
    expect(safeName('📦')).toBe('_.txt')
    expect(safeName('📦📦.pdf')).toBe('_.pdf')
  })

  it('is as short when a long name is made safe twice', () => {
    for (const ending of ['exe', 'pdf', 'settingcontent-ms']) {
      const once = safeName(`${'a'.repeat(200)}.${ending}`)
      expect(once).toHaveLength(100)
      expect(safeName(once)).toBe(once)
    }
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
