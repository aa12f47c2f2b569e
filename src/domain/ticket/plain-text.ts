const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g

/** A file's name as it may be shown: nothing in it turns its letters round or breaks the line. */
export function visibleName(name: string): string {
  const visible = name.replace(BIDI_CONTROLS, '').replace(CONTROLS, ' ').trim()
  return visible === '' ? '–' : visible
}

/** The first lines of a long text, and how many lines follow. */
export function firstLines(text: string, most: number): { shown: string; moreLines: number } {
  let end = -1
  for (let line = 0; line < most; line++) {
    end = text.indexOf('\n', end + 1)
    if (end === -1) return { shown: text, moreLines: 0 }
  }
  let moreLines = 1
  for (let at = text.indexOf('\n', end + 1); at !== -1; at = text.indexOf('\n', at + 1)) moreLines++
  return { shown: text.slice(0, end), moreLines }
}
