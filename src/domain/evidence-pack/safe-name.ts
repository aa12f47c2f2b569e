/** Short enough for Windows' paths wherever the file is unpacked. */
const LONGEST = 100

/** Windows takes these for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$|clock\$)$/i

/**
 * The endings that no system runs, and that open in a viewer or an editor. Anything else becomes text: a list of what is
 * dangerous is never complete, and a spreadsheet, CSV included, calculates the formulas that its sender wrote.
 */
const PASSIVE = new Set(['pdf', 'txt', 'png', 'jpg', 'jpeg', 'gif', 'json', 'edi', 'x12'])

/**
 * A sender's file name as one that every system can unpack and no system runs: ASCII letters, digits, `.`, `-`, `_` and
 * blanks, no path, no device, at most 100 characters. A name without a passive ending gets `.txt`; the bytes stay what
 * they are. Different names may become the same: whoever has many numbers them.
 */
export function safeName(name: string): string {
  const ascii = toAscii(name)
  const dot = ascii.lastIndexOf('.')
  const ending = dot > 0 ? ascii.slice(dot + 1) : ''
  return PASSIVE.has(ending.toLowerCase()) ? named(ascii.slice(0, dot), ending) : named(ascii, 'txt')
}

function named(stem: string, ending: string): string {
  const noDevice = DEVICES.test(stem.split('.', 1)[0]?.trim() ?? '') ? `_${stem}` : stem
  const short = clean(noDevice.slice(0, LONGEST - ending.length - 1))
  return `${short === '' ? 'file' : short}.${ending}`
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
