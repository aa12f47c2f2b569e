import type { EscalationBeginning } from '../../src/domain/drafts/escalation-beginning.ts'
import { groupsFor } from '../../src/domain/escalation/groups-for.ts'
import { listExceptions } from '../../src/domain/exceptions/exception-list.ts'
import { DocumentId, PartnerId } from '../../src/domain/ids.ts'
import { termsOf } from '../../src/domain/trade/agreed-terms.ts'
import { laterSentences } from '../../src/i18n/later-sentences.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import type { ExceptionRecord } from '../../src/trading-grid/contract/exception-record.ts'
import type { Partner } from '../../src/trading-grid/contract/partner.ts'
import type { Reference } from '../../src/trading-grid/contract/reference.ts'
import { keepTexts, searchExceptions } from '../../src/worker/find-exceptions.ts'
import { escalationWords } from '../../src/workflows/escalation-words.ts'
import { bytesOf, documentReferences, findDocument, type StoredDocument } from './documents.ts'
import { exceptionsOn } from './exceptions.ts'
import { distinct, ownersOf } from './references.ts'
import type { World } from './world.ts'

export type RulePlan = EscalationBeginning & { groups: string[] }

const readable = new Set(['x12', 'edifact', 'ubl'])
const MOST_DOCUMENTS = 200
const MOST_EXCEPTIONS = 20

/** Reads what a plan about these numbers will look at: planning itself is one step of the database and cannot wait. */
export async function readForPlan(world: World, account: string, references: Reference[]): Promise<void> {
  const documents = documentsOn(world, account, references)
  await keepTexts(documents.map((document) => textOf(world, document)))
}

/**
 * What an agent would find filled in: everything that the documents show to be wrong on the worst order of the ticket's
 * numbers and that nobody has escalated, in the app's own words. Nothing where they show nothing, or were not read.
 */
export function planRuleEscalation(
  world: World,
  account: string,
  partner: Partner,
  references: Reference[],
): RulePlan | undefined {
  const documents = documentsOn(world, account, references).filter((document) => document.partner === partner.id)
  if (documents.length === 0) return undefined
  const now = world.clock.now()
  const found = searchExceptions({
    partners: [
      {
        partner: PartnerId.parse(partner.id),
        terms: termsOf(partner),
        documents: documents.map(({ id }) => DocumentId.parse(id)),
      },
    ],
    now: now.toISOString(),
    atMost: MOST_EXCEPTIONS,
    causes: [],
  })
  if (found.state !== 'found') return undefined
  const numbers = distinct(documents.flatMap(({ id }) => documentReferences(world, id)))
  const records = exceptionsOn({ world, account, agent: undefined }, numbers).map(
    ({ record }) => record as ExceptionRecord,
  )
  const open = listExceptions(found.exceptions, records).filter(
    (one) => one.standing === 'open' && one.found && one.recorded?.state !== 'escalated',
  )
  const together = open.filter(({ orderNumber }) => orderNumber === open[0]?.orderNumber)
  if (together.length === 0) return undefined
  const t = createTranslator('en-US', partner.calendar.timeZone).with(laterSentences)
  const plan = escalationWords(together, now, t)
  const groups = groupsFor(
    partner.groups.filter(({ members }) => members.length > 0),
    plan.findings ?? [],
  )
  return { ...plan, groups: groups.map(({ id }) => id) }
}

/** On the numbers, and on the orders that those documents name. */
function documentsOn(world: World, account: string, references: Reference[]): StoredDocument[] {
  const named = (wanted: Reference[]) =>
    [...ownersOf(world.db, 'document_references', wanted)]
      .flatMap((id) => findDocument(world, id) ?? [])
      .filter((document) => document.account === account)
  const orders = named(references)
    .flatMap(({ id }) => documentReferences(world, id))
    .filter(({ kind }) => kind === 'order')
  return named(distinct([...references, ...orders]) as Reference[])
    .filter(({ format, scan }) => readable.has(format) && scan === 'clean')
    .slice(0, MOST_DOCUMENTS)
}

function textOf(world: World, { id, receivedAt, replaces }: StoredDocument) {
  return {
    id: DocumentId.parse(id),
    receivedAt,
    text: new TextDecoder().decode(bytesOf(world, id)),
    ...(replaces === null || replaces === undefined ? {} : { replaces: DocumentId.parse(replaces) }),
  }
}
