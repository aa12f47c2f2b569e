/** As much of pdfmake's document definition as is used here; its published types would bring Node's into the browser. */
export type Content =
  | {
      text: string
      fontSize?: number
      bold?: boolean
      color?: string
      alignment?: 'left' | 'right'
      width?: number
      margin?: Margin
    }
  | { stack: Content[]; margin?: Margin; pageBreak?: 'before' }
  | { image: string; width: number; alignment?: 'left' | 'right' }
  | { columns: Content[]; margin?: Margin }
  | {
      layout: 'noBorders' | 'lightHorizontalLines'
      table: { widths: (number | string)[]; headerRows?: number; dontBreakRows?: boolean; body: Content[][] }
    }

/** Left, top, right, bottom, in points. */
export type Margin = [number, number, number, number]

export type DocumentDefinition = {
  pageSize: 'A4'
  pageMargins: Margin
  defaultStyle: { font: string; fontSize: number; lineHeight: number }
  info: { producer: string }
  content: Content[]
  footer: (page: number, pages: number) => Content
}
