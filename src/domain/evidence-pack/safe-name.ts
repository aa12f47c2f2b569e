/** Short enough for Windows' paths wherever the pack is unpacked. */
const LONGEST = 100
const LONGEST_ENDING = 12

/** Windows takes these for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$|clock\$)$/i

/**
 * What a double click would run, or a browser would show with its scripts. Such a file gets `.txt` behind its name; its
 * bytes stay what they are.
 */
const ACTIVE = new Set(
  (
    'html htm xhtml xht shtml mht mhtml svg svgz xml xsl xslt js mjs cjs jse vbs vbe wsf wsh hta exe com scr bat cmd ' +
    'ps1 psm1 msi msp msix reg lnk url desktop pif cpl jar app command sh bash dll inf scf chm docm xlsm pptm iso img ' +
    'vhd vhdx dmg pkg deb rpm appimage swf py pl rb php'
  ).split(' '),
)

/**
 * A sender's file name as one that every system can unpack and no system runs: ASCII letters, digits, `.`, `-`, `_` and
 * blanks, no path, no device, at most 100 characters. Different names may become the same: whoever has many numbers them.
 */
export function safeName(name: string): string {
  const ascii = toAscii(name)
  const dot = ascii.lastIndexOf('.')
  const named = dot > 0 && ascii.length - dot - 1 <= LONGEST_ENDING && dot < ascii.length - 1
  const ending = named ? ascii.slice(dot + 1) : ''
  const stem = clean((named ? ascii.slice(0, dot) : ascii).slice(0, LONGEST - LONGEST_ENDING - '.txt'.length - 1))
  const usable = stem === '' ? 'file' : DEVICES.test(stem.split('.', 1)[0]?.trim() ?? '') ? `_${stem}` : stem
  if (ending === '') return usable
  return `${usable}.${ending}${ACTIVE.has(ending.toLowerCase()) ? '.txt' : ''}`
}

/** `ü` is written as `u`; what has no such likeness becomes one `_`, however many stand together. */
function toAscii(name: string): string {
  return clean(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\w.\- ]+/g, '_'),
  )
}

/** No dots or blanks at either end: Windows drops them, and `..` is a folder. */
function clean(name: string): string {
  return name
    .replace(/\.{2,}/g, '.')
    .replace(/ {2,}/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
}
