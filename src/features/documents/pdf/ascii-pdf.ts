/**
 * The same PDF in ASCII alone: Zendesk's framework carries the body of an upload as text, which would change any other
 * byte. Streams are written in hexadecimal (ASCIIHexDecode, ISO 32000-1, 7.4.2), other characters as octal escapes, and
 * the table of objects is made anew. Meant for what pdfmake writes: objects in order, lengths in place, one table.
 */
export function asciiPdf(bytes: Uint8Array): string {
  const pdf = latin1(bytes)
  const offsets: number[] = []
  let written = '%PDF-1.4\n'
  let at = pdf.search(/\d+ 0 obj\b/)
  while (at >= 0 && /^\d+ 0 obj\b/.test(pdf.slice(at, at + 20))) {
    const number = Number.parseInt(pdf.slice(at, at + 10), 10)
    const { text, end } = objectAt(pdf, at)
    offsets[number] = written.length
    written += text
    at = end
  }
  const [, trailer = '<< >>'] = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(pdf.slice(Math.max(0, at))) ?? []
  const rows = Array.from({ length: offsets.length }, (_, number) => {
    const offset = offsets[number]
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  return `${written}xref\n0 ${rows.length}\n${rows.join('')}trailer\n${escaped(trailer)}\nstartxref\n${written.length}\n%%EOF\n`
}

function objectAt(pdf: string, at: number): { text: string; end: number } {
  const close = pdf.indexOf('endobj', at)
  const stream = /stream\r?\n/g
  stream.lastIndex = at
  const opened = stream.exec(pdf)
  if (!opened || opened.index > close) {
    return { text: `${escaped(pdf.slice(at, close))}endobj\n`, end: next(pdf, close) }
  }
  const dictionary = pdf.slice(at, opened.index)
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
  const begin = opened.index + opened[0].length
  const hex = hexadecimal(pdf.slice(begin, begin + length))
  const head = escaped(hexDictionary(dictionary, hex.length))
  return { text: `${head}stream\n${hex}\nendstream\nendobj\n`, end: next(pdf, pdf.indexOf('endobj', begin + length)) }
}

function next(pdf: string, endobj: number): number {
  const behind = /\S/g
  behind.lastIndex = endobj + 'endobj'.length
  return endobj < 0 ? -1 : (behind.exec(pdf)?.index ?? -1)
}

/** The hexadecimal filter comes first, since it was put on last; parameters belong to the one behind it. */
function hexDictionary(dictionary: string, length: number): string {
  const filtered = /\/Filter\b/.test(dictionary)
    ? dictionary
        .replace(/\/Filter (\/\w+)/, '/Filter [/ASCIIHexDecode $1]')
        .replace(/\/DecodeParms (<<[\s\S]*?>>|\d+ 0 R)/, '/DecodeParms [null $1]')
    : dictionary.replace('<<', '<<\n/Filter /ASCIIHexDecode')
  return filtered.replace(/\/Length \d+/, `/Length ${length}`)
}

const LINE = 120

function hexadecimal(data: string): string {
  let hex = ''
  for (let index = 0; index < data.length; index++) {
    hex += data.charCodeAt(index).toString(16).padStart(2, '0')
    if (index % LINE === LINE - 1) hex += '\n'
  }
  return `${hex}>`
}

/** Outside of streams, only texts in brackets hold other characters. */
function escaped(text: string): string {
  return text.replace(/[^\t\n\r -~]/g, (one) => `\\${one.charCodeAt(0).toString(8).padStart(3, '0')}`)
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return text
}
