import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Position } from '../../../domain/trade-document.ts'
import { type FileText, fileQueries } from '../../../queries/file.ts'
import { useServices } from '../../../services.tsx'
import type { ExplainedPlace } from '../../../worker/protocol.ts'

/** The one place that form and text both point at. `value` is the figure, where its segment holds several. */
export type Pointed = { position: Position; value?: string; from: 'form' | 'text' | 'outside' }

type Pointing = { file: FileText; pointed: Pointed | undefined; point: (pointed: Pointed) => void }

/** Shared by the two panes of one viewer; nobody else needs it, so it is no service. */
const PointedContext = createContext<Pointing | undefined>(undefined)
export const PointedProvider = PointedContext.Provider

export function usePointing(): Pointing {
  const pointing = useContext(PointedContext)
  if (!pointing) throw new Error('A pane was rendered outside the viewer.')
  return pointing
}

/** What stands at the pointed place, as soon as the worker has said so. */
export function useExplained(): ExplainedPlace | undefined {
  const { compute } = useServices()
  const { file, pointed } = usePointing()
  const nowhere = { start: 0, end: 0 }
  const explained = useQuery({
    ...fileQueries.explained(compute, file, pointed?.position ?? nowhere, pointed?.value),
    enabled: pointed !== undefined,
  })
  return pointed ? explained.data : undefined
}
