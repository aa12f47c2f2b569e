import type { StoryThread } from '../../story/story.ts'
import { addApproval } from '../acts/approvals.ts'
import { placeInThread } from '../documents.ts'
import type { World } from '../world.ts'
import { evidence, proposals, requiredDocuments, steps } from './case-parts.ts'
import { writeHead } from './stored-case.ts'

/** What the story tells of a case stands in place of what every case begins with. */
export function loadCase(world: World, { id, details, approvals = [] }: StoryThread): void {
  for (const approval of approvals) addApproval(world, id, approval)
  if (details?.kind === 'onboarding') {
    const { steps: toldSteps, requiredDocuments: toldDocuments, ...head } = details
    writeHead(world, id, head)
    steps.clear(world, id)
    requiredDocuments.clear(world, id)
    for (const step of toldSteps) steps.write(world, id, step)
    for (const required of toldDocuments) requiredDocuments.write(world, id, required)
  }
  if (details?.kind === 'dispute') {
    const { evidence: pieces, proposals: toldProposals, ...head } = details
    writeHead(world, id, head)
    for (const piece of pieces) {
      evidence.write(world, id, piece)
      if (piece.source.kind === 'document') placeInThread(world, piece.source.document, id, 'internal')
    }
    for (const proposal of toldProposals) proposals.write(world, id, proposal)
  }
}
