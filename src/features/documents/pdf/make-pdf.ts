import pdfMake from 'pdfmake/build/pdfmake.min.js'
import fonts from 'pdfmake/build/vfs_fonts.js'
import type { DocumentDefinition } from './pdf-parts.ts'

/** pdfmake with its fonts is about a megabyte, so this file is only ever imported when a PDF is made. */
export async function makePdf(definition: DocumentDefinition): Promise<Uint8Array> {
  pdfMake.addVirtualFileSystem(fonts)
  return new Uint8Array(await pdfMake.createPdf(definition).getBuffer())
}
