import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import jpxDecoderUrl from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url'
import { type ReactNode, useEffect, useState } from 'react'
import { useServices } from '../../../../services.tsx'
import { LinkButton } from '../../../../ui/LinkButton.tsx'
import { Card, Muted, Stack } from '../../../../ui/layout.ts'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { embeddedXml } from './embedded-xml.ts'
import { PdfPage } from './PdfPage.tsx'

GlobalWorkerOptions.workerSrc = workerUrl

const PAGES_AT_FIRST = 5

type Opened =
  | { state: 'waiting' }
  | { state: 'open'; pdf: PDFDocumentProxy; xml: string | undefined }
  | { state: 'unreadable' }

/**
 * The browser's own viewer does not run in Zendesk's frame, so pdf.js paints the pages. The page's policy allows neither
 * eval nor WebAssembly; scripts and forms in the file never run.
 */
export function PdfView({
  bytes,
  showInvoice,
}: {
  bytes: Uint8Array<ArrayBuffer>
  /** Shows the XML that the PDF carries as a business document. */
  showInvoice: (xml: string) => ReactNode
}) {
  const { t } = useServices()
  const [opened, setOpened] = useState<Opened>({ state: 'waiting' })
  const [most, setMost] = useState(PAGES_AT_FIRST)
  useEffect(() => {
    const loading = getDocument({
      // pdf.js keeps the bytes that it is given; the download button needs its own.
      data: bytes.slice(),
      isEvalSupported: false,
      enableXfa: false,
      useWasm: false,
      // pdf.js appends the name of its decoder to a folder; behind a question mark the name makes no difference.
      wasmUrl: `${new URL(jpxDecoderUrl, document.baseURI)}?/`,
    })
    loading.promise.then(
      async (pdf) => setOpened({ state: 'open', pdf, xml: await embeddedXml(pdf) }),
      () => setOpened({ state: 'unreadable' }),
    )
    return () => void loading.destroy()
  }, [bytes])

  if (opened.state === 'waiting') return <Skeleton lines={10} />
  if (opened.state === 'unreadable') return <Card $tone="warning">{t('viewer.unreadablePdf')}</Card>
  const { pdf, xml } = opened
  return (
    <Stack $gap={3}>
      {xml === undefined ? null : (
        <Stack as="section" aria-label={t('viewer.embeddedInvoice')}>
          <Muted>{t('viewer.embeddedInvoice')}</Muted>
          {showInvoice(xml)}
        </Stack>
      )}
      {Array.from({ length: Math.min(most, pdf.numPages) }, (_, index) => index + 1).map((number) => (
        <PdfPage key={number} pdf={pdf} number={number} />
      ))}
      {pdf.numPages > most ? (
        <LinkButton onClick={() => setMost(most + PAGES_AT_FIRST)}>{t('action.showMore')}</LinkButton>
      ) : null}
    </Stack>
  )
}
