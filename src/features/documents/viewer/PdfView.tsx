import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { styled } from 'styled-components'
import { useServices } from '../../../services.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Card, Stack } from '../../../ui/layout.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'

GlobalWorkerOptions.workerSrc = workerUrl

const Page = styled.canvas`
  display: block;
  max-width: 100%;
  border: 1px solid ${({ theme }) => theme.palette.grey?.[300] ?? 'transparent'};
`
const PAGES_AT_FIRST = 5

type Opened = { state: 'waiting' } | { state: 'open'; pdf: PDFDocumentProxy } | { state: 'unreadable' }

/** The browser's own viewer does not run in Zendesk's frame, so pdf.js paints the pages. Scripts in the file never run. */
export function PdfView({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) {
  const { t } = useServices()
  const [opened, setOpened] = useState<Opened>({ state: 'waiting' })
  const [most, setMost] = useState(PAGES_AT_FIRST)
  useEffect(() => {
    // pdf.js keeps the bytes that it is given; the download button needs its own.
    const loading = getDocument({ data: bytes.slice(), isEvalSupported: false, enableXfa: false })
    loading.promise.then(
      (pdf) => setOpened({ state: 'open', pdf }),
      () => setOpened({ state: 'unreadable' }),
    )
    return () => void loading.destroy()
  }, [bytes])

  if (opened.state === 'waiting') return <Skeleton lines={10} />
  if (opened.state === 'unreadable') return <Card $tone="warning">{t('viewer.unreadablePdf')}</Card>
  const { pdf } = opened
  return (
    <Stack>
      {Array.from({ length: Math.min(most, pdf.numPages) }, (_, index) => index + 1).map((number) => (
        <PdfPage key={number} pdf={pdf} number={number} />
      ))}
      {pdf.numPages > most ? (
        <LinkButton onClick={() => setMost(most + PAGES_AT_FIRST)}>{t('action.showMore')}</LinkButton>
      ) : null}
    </Stack>
  )
}

function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const { t } = useServices()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    let painting: { cancel(): void } | undefined
    let current = true
    pdf.getPage(number).then(
      async (page) => {
        const target = canvas.current
        if (!target || !current) return
        const viewport = page.getViewport({ scale: 1.5 })
        target.width = viewport.width
        target.height = viewport.height
        const task = page.render({ canvas: target, viewport })
        painting = task
        await task.promise.catch(() => undefined)
        const { items } = await page.getTextContent()
        if (current) setText(items.map((item) => ('str' in item ? item.str : '')).join(' '))
      },
      () => undefined,
    )
    return () => {
      current = false
      painting?.cancel()
    }
  }, [pdf, number])
  return <Page ref={canvas} role="img" aria-label={t('viewer.pdfPage', { number, text })} />
}
