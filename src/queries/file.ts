import { queryOptions } from '@tanstack/react-query'
import type { Compute } from '../browser/compute.ts'
import type { DocumentId } from '../domain/ids.ts'
import type { FigureSource, FileLine, NamedSegment, RawSegment } from '../worker/file-work.ts'

/** Lines and segments come from the worker so many at a time. */
export const FILE_PAGE = 100

/** The text of one Trading Grid document, as the viewer holds it. */
export type FileText = { id: DocumentId; receivedAt: string; text: string }
/** One of the documents in a file, counted from 0. */
export type DocumentInFile = { file: FileText; document: number }

/** One page of something long; a list asks for the pages that are in view. */
export type PageQuery<Row> = {
  queryKey: readonly unknown[]
  queryFn: (context: { signal: AbortSignal }) => Promise<Row[]>
  staleTime: number
  retry: boolean
}

const FOREVER = { staleTime: Number.POSITIVE_INFINITY, retry: false } as const

/** What the worker reads out of a file. The text travels with each question; the worker reads it once. */
export const fileQueries = {
  all: (file: FileText) => ['file', file.id] as const,
  outline: (compute: Compute, file: FileText) =>
    queryOptions({
      ...FOREVER,
      queryKey: [...fileQueries.all(file), 'outline'],
      queryFn: ({ signal }) => compute.outlineFile(contentOf(file), signal),
    }),
  lines: (compute: Compute, { file, document }: DocumentInFile, page: number): PageQuery<FileLine> => ({
    ...FOREVER,
    queryKey: [...fileQueries.all(file), 'lines', document, page],
    queryFn: ({ signal }) => compute.readLines({ ...contentOf(file), document, ...pageOf(page) }, signal),
  }),
  segments: (compute: Compute, file: FileText, page: number): PageQuery<RawSegment> => ({
    ...FOREVER,
    queryKey: [...fileQueries.all(file), 'segments', page],
    queryFn: ({ signal }) => compute.readSegments({ ...contentOf(file), ...pageOf(page) }, signal),
  }),
  namedSegments: (compute: Compute, { file, document }: DocumentInFile, page: number): PageQuery<NamedSegment> => ({
    ...FOREVER,
    queryKey: [...fileQueries.all(file), 'named', document, page],
    queryFn: ({ signal }) => compute.nameSegments({ ...contentOf(file), document, ...pageOf(page) }, signal),
  }),
  table: (compute: Compute, file: FileText, rows: number) =>
    queryOptions({
      ...FOREVER,
      queryKey: [...fileQueries.all(file), 'table', rows],
      queryFn: ({ signal }) => compute.readTable({ ...contentOf(file), atMost: rows }, signal),
    }),
  explained: (compute: Compute, file: FileText, source: FigureSource) =>
    queryOptions({
      ...FOREVER,
      queryKey: [...fileQueries.all(file), 'explained', source],
      queryFn: ({ signal }) => compute.explainPlace({ ...contentOf(file), source }, signal),
    }),
  differences: (compute: Compute, before: DocumentInFile, after: DocumentInFile) =>
    queryOptions({
      ...FOREVER,
      queryKey: [...fileQueries.all(before.file), before.document, 'against', after.file.id, after.document],
      queryFn: async ({ signal }) => {
        const sides = { before: inFile(before), after: inFile(after) }
        return (await compute.compareFiles(sides, signal)) ?? null
      },
    }),
}

function contentOf({ id, receivedAt, text }: FileText) {
  return { text, origin: { id, receivedAt } }
}

function inFile({ file, document }: DocumentInFile) {
  return { ...contentOf(file), document }
}

function pageOf(page: number) {
  return { from: page * FILE_PAGE, atMost: FILE_PAGE }
}
