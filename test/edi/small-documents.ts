import { readDocuments } from '../../src/edi/read-documents.ts'
import { type EdifactElement, writeEdifact, writeX12 } from '../support/write-edi.ts'

export function x12(set: string, code: string, segments: string[][]) {
  const { documents, problems } = readDocuments(writeX12({ groups: [{ code, sets: [{ set, segments }] }] }))
  return { document: documents[0], errors: problems.filter(({ severity }) => severity === 'error') }
}

export function edifact(type: string, segments: EdifactElement[][]) {
  const { documents, problems } = readDocuments(writeEdifact({ messages: [{ type, segments }] }))
  return { document: documents[0], errors: problems.filter(({ severity }) => severity === 'error') }
}

export function ubl(name: string, inside: string) {
  const text = `<${name} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${name}-2">${inside}</${name}>`
  const { documents, problems } = readDocuments(text)
  return { document: documents[0], errors: problems.filter(({ severity }) => severity === 'error') }
}

export const beg = ['BEG', '00', 'SA', 'L1', '', '20260601']
export const po1 = (line: string, quantity: string, item: string) => ['PO1', line, quantity, 'EA', '2', '', 'VN', item]
export const lin = (line: string, action = ''): EdifactElement[] => ['LIN', line, action, ['4012345678901', 'EN']]
