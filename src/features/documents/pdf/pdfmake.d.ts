declare module 'pdfmake/build/pdfmake.min.js' {
  const pdfMake: {
    addVirtualFileSystem(files: Record<string, string>): void
    createPdf(definition: import('./pdf-parts.ts').DocumentDefinition): { getBuffer(): Promise<Uint8Array> }
  }
  export default pdfMake
}

declare module 'pdfmake/build/vfs_fonts.js' {
  const files: Record<string, string>
  export default files
}
