import { fold } from './fold.ts'
import { type Run, runsAt, splitRun } from './runs.ts'

/**
 * What a ticket text is made of.
 *
 * - `word`: letters; `key` is folded, `upper` tells that it was written in capitals. A CJK character is a word of its own.
 * - `code`: has a digit in it, with what joins its parts: `4500001001`, `FA-2026/18`, `12,40`, `14:05`.
 * - `mark`: one character of punctuation.
 * - `break`: the end of a line or a paragraph.
 * - `opaque`: an address, or a line of EDI; nothing in it is read.
 */
export type Token =
  | { type: 'word'; key: string; upper: boolean; cjk: boolean; start: number; end: number }
  | { type: 'code'; key: string; value: string; start: number; end: number }
  | { type: 'mark'; key: string; start: number; end: number }
  | { type: 'break'; key: 'line' | 'paragraph'; start: number; end: number }
  | { type: 'opaque'; key: ''; start: number; end: number }

const CJK = /[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u
const ASCII_VISIBLE = /[!-~]/

export function tokensOf(text: string): Token[] {
  const folded = fold(text)
  const tokens: Token[] = []
  let at = 0
  while (at < folded.length) {
    const opaqueEnd = opaqueAt(folded, at)
    if (opaqueEnd > at) {
      tokens.push({ type: 'opaque', key: '', start: at, end: opaqueEnd })
      at = opaqueEnd
    } else if (/\s/.test(folded.charAt(at))) {
      at = pushBreak(folded, at, tokens)
    } else if (CJK.test(folded.charAt(at))) {
      tokens.push({ type: 'word', key: folded.charAt(at), upper: false, cjk: true, start: at, end: ++at })
    } else if (LETTER_OR_DIGIT.test(folded.charAt(at))) {
      const run = runsAt(folded, at)
      for (const part of splitRun(run)) tokens.push(tokenOf(text, part))
      at = run.end
    } else {
      tokens.push({ type: 'mark', key: folded.charAt(at), start: at, end: ++at })
    }
  }
  return tokens
}

function tokenOf(text: string, part: Run): Token {
  const { start, end } = part
  const written = text.slice(start, end)
  if (part.kind === 'mark') return { type: 'mark', key: part.key, start, end }
  if (part.kind === 'code') return { type: 'code', key: part.key, value: written, start, end }
  const upper = written === written.toUpperCase()
  return { type: 'word', key: part.key.replace(/\p{M}/gu, ''), upper, cjk: false, start, end }
}

function pushBreak(folded: string, from: number, tokens: Token[]): number {
  let lines = 0
  let at = from
  for (; at < folded.length && /\s/.test(folded.charAt(at)); at++) if (folded.charAt(at) === '\n') lines++
  if (lines > 0) tokens.push({ type: 'break', key: lines > 1 ? 'paragraph' : 'line', start: from, end: at })
  return at
}

/** Where the address or EDI line ends that begins here; `at` when none does. Looks only where a visible stretch begins. */
function opaqueAt(folded: string, at: number): number {
  if (!ASCII_VISIBLE.test(folded.charAt(at)) || (at > 0 && ASCII_VISIBLE.test(folded.charAt(at - 1)))) return at
  let end = at
  while (end < folded.length && ASCII_VISIBLE.test(folded.charAt(end))) end++
  const stretch = folded.slice(at, end)
  const address =
    stretch.includes('://') || stretch.startsWith('www.') || (stretch.includes('@') && stretch.includes('.'))
  const edi = /^[a-z][a-z0-9]{1,2}[*+]/.test(stretch) && /[*+].*[*+]/.test(stretch)
  return address || edi ? end : at
}
