import { queryOptions } from '@tanstack/react-query'
import type { Compute } from '../browser/compute.ts'
import type { DocumentId } from '../domain/ids.ts'
import type { Position } from '../domain/trade-document.ts'

/** Lines and segments come from the worker so many at a time. */
export const FILE_PAGE = 200

/** The text of one Trading Grid document, as the viewer holds it. */
export type FileText = { id: DocumentId; receivedAt: string; text: string }

const FOREVER = { staleTime: Number.POSITIVE_INFINITY, retry: false } as const

/** What the worker reads out of a file. The text travels with each question; the worker reads it once. */
export const fileQueries = {
  all: (file: FileText) => ['file', file.id] as const,
  outline: (compute: Compute, file: FileText) =>
    queryOptions({
      ...FOREVER,
      queryKey: [...fileQueries.all(file), 'outline'],
      queryFn: ({ signal }) => compute.outlineFile(pageOf(file), signal),
    }),
  lines: (compute: Compute, file: FileText, document: number, page: number) =>
    queryOptions({
      ...FOREVER,
      queryKey: [...fileQueries.all(file), 'lines', document, page],
      queryFn: ({ signal }) =>
        compute.readLines({ ...pageOf(file), document, from: page * FILE_PAGE, atMost: FILE_PAGE }, signal),
    }),
  segments: (compute: Compute, file: FileText, page: number) =>
    queryOptions({
      ...FOREVER,
      queryKey: [...fileQueries.all(file), 'segments', page],
      queryFn: ({ signal }) =>
        compute.readSegments({ ...pageOf(file), from: page * FILE_PAGE, atMost: FILE_PAGE }, signal),
    }),
  explained: (compute: Compute, file: FileText, position: Position, value: string | undefined) =>
    queryOptions({
      ...FOREVER,
      queryKey: [...fileQueries.all(file), 'explained', position, value],
      queryFn: ({ signal }) =>
        compute.explainPlace({ ...pageOf(file), position, ...(value === undefined ? {} : { value }) }, signal),
    }),
  differences: (compute: Compute, before: FileText, after: FileText) =>
    queryOptions({
      ...FOREVER,
      queryKey: [...fileQueries.all(before), 'against', after.id],
      queryFn: async ({ signal }) =>
        (await compute.compareFiles({ before: pageOf(before), after: pageOf(after) }, signal)) ?? null,
    }),
}

function pageOf({ id, receivedAt, text }: FileText) {
  return { text, origin: { id, receivedAt } }
}
