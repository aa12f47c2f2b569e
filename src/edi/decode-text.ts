import { codeList } from './code-list.ts'

/** UNB S001 0001: which part of ISO 8859 a sender writes. UNOA to UNOC are within Windows-1252. */
const edifactCharsets = codeList<string>({
  UNOD: 'iso-8859-2',
  UNOE: 'iso-8859-5',
  UNOF: 'iso-8859-7',
  UNOG: 'iso-8859-3',
  UNOH: 'iso-8859-4',
  UNOI: 'iso-8859-6',
  UNOJ: 'iso-8859-8',
  UNOK: 'iso-8859-9',
})

/** As far as a declaration may stand behind blanks, a mail's head or a UNA. */
const HEAD = 4_000

/**
 * Turns a file's bytes into text as the viewer shows it: a byte order mark decides, then UTF-8 where the bytes are
 * valid UTF-8, then what the text itself declares (UNB, the XML declaration), else Windows-1252, in which every byte is
 * some character. The mark itself is not part of the text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  // Every header begins with two plain characters, so that a NUL among them is half of one.
  if (bytes.length > 3 && bytes[0] !== 0 && bytes[1] === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.length > 3 && bytes[0] === 0 && bytes[1] !== 0) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decoderOf(declaredIn(bytes)).decode(bytes)
  }
}

function declaredIn(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  const [, declared] = /<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head) ?? []
  if (declared !== undefined) return declared
  const [, syntax = ''] = /(?:^|[^A-Za-z0-9])UNB[^A-Za-z0-9\s](UNO[A-Z])/.exec(head) ?? []
  return edifactCharsets.get(syntax) ?? 'windows-1252'
}

/** What is declared may be no charset, or be UTF-8, which it turned out not to be. */
function decoderOf(charset: string): TextDecoder {
  try {
    const decoder = new TextDecoder(charset)
    if (decoder.encoding !== 'utf-8' && !decoder.encoding.startsWith('utf-16')) return decoder
  } catch {
    // Falls through to what every byte is some character in.
  }
  return new TextDecoder('windows-1252')
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}
