import { ccyymmdd, hhmm } from './days.ts'

/** A data element, or a composite as a list of its components. */
export type EdifactElement = string | number | undefined | readonly (string | number | undefined)[]
export type EdifactSegment = readonly [tag: string, ...elements: EdifactElement[]]

export type EdifactInterchange = {
  /** `UNOC` is ISO 8859-1, `UNOW` is UTF-8. */
  charset: 'UNOC' | 'UNOW'
  /** GLNs. */
  sender: string
  receiver: string
  at: Date
  /** UNB 0020. */
  control: string
  /** Each message without UNH and UNT: those are counted here. */
  messages: { type: string; directory: string; association?: string; segments: EdifactSegment[] }[]
}

/** Writes an interchange from UNA to UNZ in the bytes of its charset, with the counts that UNT and UNZ state. */
export function writeEdifact(interchange: EdifactInterchange): Uint8Array {
  const { charset, sender, receiver, at, control, messages } = interchange
  const segments = [
    segment([
      'UNB',
      [charset, charset === 'UNOC' ? 3 : 4],
      [sender, 14],
      [receiver, 14],
      [charset === 'UNOC' ? ccyymmdd(at).slice(2) : ccyymmdd(at), hhmm(at)],
      control,
    ]),
    ...messages.flatMap(({ type, directory, association, segments: body }, index) => [
      segment(['UNH', index + 1, [type, 'D', directory, 'UN', association]]),
      ...body.map(segment),
      segment(['UNT', body.length + 2, index + 1]),
    ]),
    segment(['UNZ', messages.length, control]),
  ]
  const advice = charset === 'UNOC' ? "UNA:+.? '" : "UNA:+.?*'"
  return Buffer.from(`${[advice, ...segments].join('\n')}\n`, charset === 'UNOC' ? 'latin1' : 'utf8')
}

function segment([tag, ...elements]: EdifactSegment): string {
  const written = elements.map((element) => trimmed((Array.isArray(element) ? element : [element]).map(escaped), ':'))
  return `${trimmed([tag, ...written], '+')}'`
}

const escaped = (value: unknown) => String(value ?? '').replace(/[?+:'*]/g, '?$&')

function trimmed(parts: string[], separator: string): string {
  const kept = [...parts]
  while (kept.length > 1 && kept.at(-1) === '') kept.pop()
  return kept.join(separator)
}
