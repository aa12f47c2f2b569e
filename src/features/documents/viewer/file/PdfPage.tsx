import { type PDFDocumentProxy, type PDFPageProxy, TextLayer } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { styled } from 'styled-components'
import { useServices } from '../../../../services.tsx'
import { Card } from '../../../../ui/layout.ts'
import { color } from '../../../../ui/theme.ts'

const Sheet = styled.section`
  position: relative;
  width: fit-content;
  max-width: 100%;
  margin-inline: auto;
  overflow: hidden;
  border: 1px solid ${color('border.default')};

  canvas {
    display: block;
    max-width: 100%;
  }
`
/** The page's text lies over its picture, unseen, to be selected and read aloud. */
const Words = styled.div`
  position: absolute;
  inset: 0;
  overflow: clip;
  line-height: 1;
  text-align: initial;
  forced-color-adjust: none;
  transform-origin: 0 0;

  span,
  br {
    position: absolute;
    white-space: pre;
    color: transparent;
    cursor: text;
    transform-origin: 0 0;
  }

  .markedContent {
    display: contents;
  }

  ::selection {
    background: color-mix(in srgb, AccentColor 35%, transparent);
  }
`

/** One page, as sharp as the screen. */
export function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const { t } = useServices()
  const sheet = useRef<HTMLElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    paint(pdf, number, { sheet: sheet.current, canvas: canvas.current, words: words.current }, stop.signal).catch(
      () => stop.signal.aborted || setFailed(true),
    )
    return () => stop.abort()
  }, [pdf, number])
  const name = t('viewer.pdfPage', { number, of: pdf.numPages })
  return (
    <Sheet ref={sheet} aria-label={name}>
      {failed ? <Card $tone="warning">{t('viewer.unreadablePage', { number })}</Card> : <canvas ref={canvas} />}
      <Words ref={words} dir="ltr" />
    </Sheet>
  )
}

type Places = { sheet: HTMLElement | null; canvas: HTMLCanvasElement | null; words: HTMLDivElement | null }

async function paint(pdf: PDFDocumentProxy, number: number, places: Places, signal: AbortSignal): Promise<void> {
  const page = await pdf.getPage(number)
  const { sheet, canvas, words } = places
  if (signal.aborted || !sheet || !canvas || !words) return
  const room = sheet.parentElement?.clientWidth ?? 0
  const viewport = page.getViewport({ scale: fittingScale(page, room) })
  const density = window.devicePixelRatio || 1
  canvas.width = Math.floor(viewport.width * density)
  canvas.height = Math.floor(viewport.height * density)
  canvas.style.width = `${viewport.width}px`
  sheet.style.setProperty('--total-scale-factor', String(viewport.scale))
  sheet.style.setProperty('--scale-round-x', '1px')
  sheet.style.setProperty('--scale-round-y', '1px')
  const painting = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] })
  signal.addEventListener('abort', () => painting.cancel(), { once: true })
  await painting.promise
  if (signal.aborted) return
  words.replaceChildren()
  await new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport }).render()
}

const LARGEST_SCALE = 1.5

/** As large as is comfortable, and no wider than the view. */
function fittingScale(page: PDFPageProxy, roomPx: number): number {
  const { width } = page.getViewport({ scale: 1 })
  return roomPx > 0 ? Math.min(LARGEST_SCALE, (roomPx - 2) / width) : LARGEST_SCALE
}
