/**
 * Whether what stands at a place of a text is the figure that a document was read to hold: `1000` for `10.00`, `260313`
 * for `2026-03-13T09:00`, `012` for `12`. Signs are left out of it, since a text says by a code what is taken off.
 *
 * @param readable how the place reads where it is written another way: `10.00`, `2026-03-13`
 */
export function isSameFigure(written: string, readable: string | undefined, figure: string): boolean {
  const text = written.trim()
  if (text === '' || figure === '') return false
  return text === figure || isSameNumber(text, figure) || (readable !== undefined && readsAs(readable, figure))
}

function readsAs(readable: string, figure: string): boolean {
  return readable === figure || isSameNumber(readable, figure) || (isDay(readable) && figure.startsWith(readable))
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d/.test(text)

function isSameNumber(one: string, other: string): boolean {
  const plain = plainNumber(one)
  return plain !== undefined && plain === plainNumber(other)
}

/** Digits without what makes no difference: `0012,50` is `12.5`. */
function plainNumber(text: string): string | undefined {
  const [, whole = '', fraction = ''] = /^[+-]?(\d*)(?:[.,](\d*))?$/.exec(text) ?? []
  if (whole === '' && fraction === '') return undefined
  const places = fraction.replace(/0+$/, '')
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}${places === '' ? '' : `.${places}`}`
}
