import type { Side } from '../vocabulary/thread-vocabulary.ts'

/**
 * An entry of the trail as a pack needs it. Read from the JSON as received, which may be of a newer contract than this
 * app: what is missing or of another kind is left out, never guessed.
 */
export type PackEvent = {
  seq: number
  at: string
  type: string
  audience: string
  automatic: boolean
  actor: PackActor
  hash: string
  /** Absent where it was redacted, where this reader may not see it, or where the pack leaves it out. */
  body?: Record<string, unknown>
}

export type PackActor = {
  side: Side
  name: string
  proof: string
  agentId?: number
  witness?: { ticket: number; auditId: number }
}

/** @returns undefined for what has no number */
export function readPackEvent(entry: unknown): PackEvent | undefined {
  const seq = member(entry, 'seq')
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq)) return undefined
  const body = member(entry, 'body')
  return {
    seq,
    at: textOf(entry, 'at') ?? '',
    type: textOf(entry, 'type') ?? '',
    audience: textOf(entry, 'audience') ?? '',
    automatic: member(entry, 'automatic') === true,
    actor: readActor(member(entry, 'actor')),
    hash: textOf(entry, 'hash') ?? '',
    ...(isRecord(body) ? { body } : {}),
  }
}

function readActor(actor: unknown): PackActor {
  const side = textOf(actor, 'side')
  const agentId = member(actor, 'agentId')
  const witness = member(actor, 'witness')
  const [ticket, auditId] = [member(member(witness, 'ticket'), 'id'), member(witness, 'auditId')]
  return {
    side: side === 'us' || side === 'partner' ? side : 'system',
    name: textOf(actor, 'name') ?? '',
    proof: textOf(actor, 'proof') ?? '',
    ...(typeof agentId === 'number' ? { agentId } : {}),
    ...(typeof ticket === 'number' && typeof auditId === 'number' ? { witness: { ticket, auditId } } : {}),
  }
}

/** A document or a piece of evidence as it was when the entry was made. */
export type Mention = { id: string; name: string; kind: string; sha256: string; size?: number; version?: number }

/** Documents that an entry speaks of, in its own order. */
export function mentionedDocuments({ body }: PackEvent): Mention[] {
  return [...listOf(body, 'documents'), member(body, 'document')].flatMap((one) => readMention(one) ?? [])
}

export function mentionedEvidence({ type, body }: PackEvent): Mention[] {
  return type === 'evidence-added' ? listOf(body, 'evidence').flatMap((one) => readMention(one) ?? []) : []
}

function readMention(mention: unknown): Mention | undefined {
  const [id, name, sha256] = [textOf(mention, 'id'), textOf(mention, 'name'), textOf(mention, 'sha256')]
  if (id === undefined || name === undefined || sha256 === undefined) return undefined
  const [size, version] = [member(mention, 'size'), member(mention, 'version')]
  return {
    id,
    name,
    kind: textOf(mention, 'kind') ?? 'other',
    sha256,
    ...(typeof size === 'number' ? { size } : {}),
    ...(typeof version === 'number' ? { version } : {}),
  }
}

export function member(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

export function textOf(value: unknown, name: string): string | undefined {
  const found = member(value, name)
  return typeof found === 'string' ? found : undefined
}

export function listOf(value: unknown, name: string): unknown[] {
  const found = member(value, name)
  return Array.isArray(found) ? found : []
}

/** `124.50 USD`, as written: no two machines format amounts alike. */
export function amountOf(value: unknown, name = 'amount'): string | undefined {
  const money = member(value, name)
  const [amount, currency] = [textOf(money, 'amount'), textOf(money, 'currency')]
  return amount === undefined ? undefined : `${amount} ${currency ?? ''}`.trim()
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
