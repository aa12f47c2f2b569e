import { type ReactNode, useMemo } from 'react'
import type { FileText } from '../../../queries/file.ts'
import { useServices } from '../../../services.tsx'
import { type Pointed, PointingContext } from './pointed.tsx'

/** Where there is no text beside: a figure that is pressed opens the viewer at its place. */
export function LeadingToViewer({ file, children }: { file: FileText; children: ReactNode }) {
  const { open } = useServices()
  const value = useMemo(() => {
    const point = ({ source: { position, envelope } }: Pointed) =>
      open({ view: 'document', id: file.id, ...(envelope ? {} : { position }) })
    return { file, pointed: undefined, explained: undefined, point }
  }, [file, open])
  return <PointingContext.Provider value={value}>{children}</PointingContext.Provider>
}
