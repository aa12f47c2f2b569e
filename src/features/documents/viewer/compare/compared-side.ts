import type { Position } from '../../../../domain/trade/trade-facts.ts'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'

export type ComparedSide = { document: DocumentSummary; jump: (position: Position) => void }
