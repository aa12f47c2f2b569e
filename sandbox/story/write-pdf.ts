/** One line of a page; `bold` lines stand out, `size` is in points. */
export type PdfLine = string | { text: string; bold?: boolean; size?: number }

const TOP = 780
const LEFT = 56

/** A one-page A4 document with selectable text in Helvetica. Characters outside Windows-1252 are refused. */
export function writePdf(title: string, lines: PdfLine[]): Uint8Array {
  const page = pageContent(lines)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Title ${pdfString(title)} /Producer (Trading Grid sandbox) >>`,
  ]
  // The comment of high bytes tells transports that this is no text file.
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const xref = file.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function pageContent(lines: PdfLine[]): string {
  let y = TOP
  const shown = lines.map((line) => {
    const { text, bold = false, size = 10 } = typeof line === 'string' ? { text: line } : line
    y -= size * 1.5
    return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${LEFT} ${y.toFixed(1)} Td ${pdfString(text)} Tj ET`
  })
  return shown.join('\n')
}

function pdfString(text: string): string {
  const unwritable = /[^\x20-\x7e\xa0-\xff]/.exec(text)
  if (unwritable) throw new Error(`${JSON.stringify(unwritable[0])} is not in this PDF's encoding`)
  return `(${text.replace(/[\\()]/g, '\\$&')})`
}
