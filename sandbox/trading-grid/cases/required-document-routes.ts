import type * as z from 'zod/mini'
import type { RequiredDocument } from '../../../src/trading-grid/contract/case.ts'
import { checkRequiredDocument } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { agentActor } from '../actors.ts'
import { mentionOf } from '../documents.ts'
import { appendEvent } from '../events.ts'
import { namedDocument, requireClean } from '../outgoing.ts'
import { changePartner, knownPartner } from '../partners.ts'
import { invalid } from '../problem.ts'
import { type Route, route } from '../route.ts'
import { instantOf, type World } from '../world.ts'
import { requiredDocuments } from './case-parts.ts'
import { caseNow, requireOpen, threadWithCase } from './stored-case.ts'

type Required = z.input<typeof RequiredDocument>
type Check = z.output<NonNullable<typeof checkRequiredDocument.body>>

export const checkRequiredDocumentRoute: Route = route(checkRequiredDocument, (call) => {
  const { world, body } = call
  const thread = threadWithCase(call, 'onboarding')
  requireOpen(thread)
  const required = requiredDocuments.find(world, thread.id, body.kind)
  if (!required) throw invalid([{ pointer: '/kind', detail: 'This onboarding requires no such document.' }])
  const document = namedDocument(call, body.document, '/document')
  requireClean(document)
  const { kind, title } = required
  requiredDocuments.write(world, thread.id, { kind, title, ...verdict(body, instantOf(world).slice(0, 10)) })
  if (body.state === 'accepted') renewCertificate(world, thread.partner, title, body.expiresOn)
  appendEvent(world, thread.id, {
    type: 'acknowledgment',
    actor: agentActor(body.agent),
    audience: 'shared',
    body: { document: mentionOf(document), status: body.state, ...mismatchInWords(body) },
  })
  return caseNow(world, thread.id)
})

/** A certificate that the profile knows by this name is good again, so the profile no longer says that it has expired. */
function renewCertificate(world: World, partnerId: string, name: string, expiresOn: string | undefined): void {
  const partner = knownPartner(world, partnerId)
  const { certificates } = partner.onboarding
  if (expiresOn === undefined || !certificates.some((known) => known.name === name)) return
  const renewed = certificates.map((known) =>
    known.name === name ? { name, expiresAt: `${expiresOn}T23:59:59.000Z` } : known,
  )
  changePartner(world, { ...partner, onboarding: { ...partner.onboarding, certificates: renewed } })
}

function verdict(check: Check, today: string): Omit<Required, 'kind' | 'title'> {
  const { document, state, expiresOn, mismatch } = check
  if (state === 'accepted' && expiresOn !== undefined && expiresOn < today) {
    throw invalid([{ pointer: '/expiresOn', detail: 'You can’t accept an expired document.' }])
  }
  if (state === 'does-not-match' && !mismatch) {
    throw invalid([{ pointer: '/mismatch', detail: 'Say what does not match.' }])
  }
  return {
    state,
    document,
    ...(expiresOn === undefined ? {} : { expiresOn }),
    ...(state === 'does-not-match' && mismatch ? { mismatch } : {}),
  }
}

const mismatchInWords = (check: Check) =>
  check.state === 'does-not-match' && check.mismatch
    ? { text: `${check.mismatch.what}: “${check.mismatch.document}”, on file “${check.mismatch.profile}”` }
    : {}
