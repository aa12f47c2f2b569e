import type { Content } from './pdf-parts.ts'

/** Lines of a text as pictures, for characters that the PDF's font does not have. Sizes in points. */
export type DrawText = (text: string, style: { sizePt: number; bold: boolean; maxWidthPt: number }) => Picture[]
export type Picture = { dataUrl: string; widthPt: number }

/** What Roboto has of Latin, Greek, Cyrillic, and the signs between them (its cmap, as pdfmake ships it). */
const inFont =
  /^[\x20-\x7e\u00a0-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01f0\u01fa-\u01ff\u0218-\u021b\u0259\u02c6\u02c7\u02d8-\u02dd\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0482\u048a-\u0513\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2000-\u200b\u2010\u2011\u2013-\u2015\u2017-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u20a3\u20a4\u20a6-\u20ac\u20b1\u20b9\u20ba\u20bc\u20bd\u2116\u2122\u2126\u2212\u2248\u2260\u2264\u2265]*$/

type Style = { sizePt?: number; bold?: boolean; color?: string; alignment?: 'left' | 'right'; maxWidthPt: number }

/** A text for the PDF: as text where its font has every character, else drawn by the browser, so that nothing is lost. */
export function printable(text: string, style: Style, draw: DrawText): Content {
  const { sizePt = 10, bold = false, maxWidthPt, alignment = 'left', color = '#2f3941' } = style
  const plain = tidy(text)
  if (inFont.test(plain)) return { text: plain, fontSize: sizePt, bold, color, alignment }
  return {
    stack: draw(plain, { sizePt, bold, maxWidthPt }).map(({ dataUrl, widthPt }) => ({
      image: dataUrl,
      width: widthPt,
      alignment,
    })),
  }
}

/** Composed characters, no controls; narrow blanks are those of the font. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u202f\u2007\u2009]/g, '\u00a0')
    .replace(/[\s\u2028\u2029]+/g, (blanks) => (blanks.includes('\u00a0') ? '\u00a0' : ' '))
    .replace(/\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
}
