import type { OutlinedDocument } from '../../../../worker/file-work.ts'
import { LineTable } from './LineTable.tsx'
import { SegmentTable } from './SegmentTable.tsx'

/** The part of the form that may be long. */
export function FormLines({ outlined, index }: { outlined: OutlinedDocument; index: number }) {
  if (outlined.document.kind === 'other') return <SegmentTable outlined={outlined} index={index} />
  return outlined.lineCount > 0 ? <LineTable outlined={outlined} index={index} /> : null
}
