import type { FaultDraft } from '../../sandbox/control/fault.ts'

type BadAnswer = { name: string; fault: FaultDraft['fault']; says: string; next: RegExp }

const unreadable = {
  says: 'The app couldn’t read Trading Grid’s response.',
  next: /^Try again\. If the problem continues, tell your Zendesk admin\.$/,
}
const unreachable = { says: 'Trading Grid can’t be reached.', next: /^Nothing is lost\. Try again in a moment\.$/ }

/** Every way in which a Trading Grid, or something in front of it, may answer, and what an agent is told. */
export const badAnswers: BadAnswer[] = [
  { name: 'a login page', fault: { kind: 'html' }, ...unreadable },
  { name: 'an error page', fault: { kind: 'html', status: 502 }, ...unreachable },
  {
    name: '401',
    fault: { kind: 'status', status: 401 },
    says: 'Trading Grid didn’t accept the app’s credentials.',
    next: /^Ask your Zendesk admin to check the token/,
  },
  {
    name: '403',
    fault: { kind: 'status', status: 403 },
    says: 'You don’t have access to this in Trading Grid.',
    next: /^Ask your Zendesk admin/,
  },
  {
    name: '404',
    fault: { kind: 'status', status: 404 },
    says: 'Trading Grid can’t find this.',
    next: /^Refresh to see/,
  },
  {
    name: '429',
    fault: { kind: 'status', status: 429, retryAfterSeconds: 30 },
    says: 'Trading Grid is busy.',
    next: /^Try again in 30 seconds\.$/,
  },
  { name: '500', fault: { kind: 'status', status: 500, problem: false }, ...unreachable },
  { name: 'nothing, ever', fault: { kind: 'hang' }, ...unreachable },
  { name: 'a broken connection', fault: { kind: 'reset' }, ...unreachable },
  { name: 'an empty body', fault: { kind: 'empty-body' }, ...unreadable },
  { name: 'half of its answer', fault: { kind: 'truncated' }, ...unreadable },
  { name: 'JSON of another shape', fault: { kind: 'other-shape' }, ...unreadable },
]

/** Short, so that nobody waits for a Trading Grid that hangs. */
export const impatientProxy = { proxyTimeoutMs: 400 }
