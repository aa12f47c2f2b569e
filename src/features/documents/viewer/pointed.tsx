import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type FileText, fileQueries } from '../../../queries/file.ts'
import { useServices } from '../../../services.tsx'
import type { ExplainedPlace, FigureSource } from '../../../worker/file-work.ts'

/** The one place that form and text both point at, and who pointed at it. */
export type Pointed = { source: FigureSource; from: 'form' | 'text' | 'outside' }

type Pointing = {
  file: FileText
  pointed: Pointed | undefined
  /** What stands there, as soon as the worker has said so. */
  explained: ExplainedPlace | undefined
  point: (pointed: Pointed) => void
}

/** Shared by the two panes of one viewer; nobody else needs it, so it is no service. */
export const PointingContext = createContext<Pointing | undefined>(undefined)

const nowhere: FigureSource = { position: { start: 0, end: 0 } }

export function PointingProvider({
  file,
  start,
  children,
}: {
  file: FileText
  start: Pointed | undefined
  children: ReactNode
}) {
  const { compute } = useServices()
  const [pointed, point] = useState(start)
  const { data } = useQuery({
    ...fileQueries.explained(compute, file, pointed?.source ?? nowhere),
    enabled: pointed !== undefined,
    placeholderData: keepPreviousData,
  })
  const explained = pointed ? data : undefined
  const value = useMemo(() => ({ file, pointed, explained, point }), [file, pointed, explained])
  return <PointingContext.Provider value={value}>{children}</PointingContext.Provider>
}

/** @returns undefined where there is no text to point into: in the sidebar's summary, on paper */
export function usePointing(): Pointing | undefined {
  return useContext(PointingContext)
}

export function useTextPointing(): Pointing {
  const pointing = useContext(PointingContext)
  if (!pointing) throw new Error('The text of a document was rendered outside its viewer.')
  return pointing
}
