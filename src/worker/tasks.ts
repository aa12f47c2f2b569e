import { seemsInMoreLanguages } from '../domain/onboarding/seems-in-more-languages.ts'
import { recognizeTicket } from '../domain/ticket/recognized-ticket.ts'
import type { Tasks } from './protocol.ts'

/** The readers of documents are many times as large as what the first paint waits for, and come when one is opened. */
export const tasks: Tasks = {
  recognizeTicket: async (words) => {
    const isMore = seemsInMoreLanguages([words.subject, ...words.texts].join('\n'))
    const more = isMore ? (await import('../domain/onboarding/more-languages.ts')).moreLanguages : []
    return recognizeTicket(words, more)
  },
  outlineFile: async (input) => (await import('./view-file.ts')).outlineFile(input),
  readLines: async (input) => (await import('./view-file.ts')).readLines(input),
  readSegments: async (input) => (await import('./view-file.ts')).readSegments(input),
  nameSegments: async (input) => (await import('./view-file.ts')).nameSegments(input),
  readTable: async (input) => (await import('./view-file.ts')).readTable(input),
  explainPlace: async (input) => (await import('./explain-place.ts')).explainPlace(input),
  compareFiles: async (input) => (await import('./view-file.ts')).compareFiles(input),
  keepTexts: async (input) => (await import('./find-exceptions.ts')).keepTexts(input),
  findExceptions: async (input) => (await import('./find-exceptions.ts')).searchExceptions(input),
  settlePromises: async (input) => (await import('./find-exceptions.ts')).settlePromises(input),
  verifyTrail: async (input) => (await import('./verify-trail.ts')).verifyPage(input),
  startPack: async (input) => (await import('./pack-evidence.ts')).startPack(input),
  addToPack: async (input) => (await import('./pack-evidence.ts')).addToPack(input),
  sealPack: async (input) => (await import('./pack-evidence.ts')).sealPack(input),
  dropPack: async (input) => (await import('./pack-evidence.ts')).dropPack(input),
  checkPack: async (input) => (await import('./pack-check.ts')).checkPack(input),
  readDocuments: async (input) => (await import('./read-page.ts')).readPage(input),
}
