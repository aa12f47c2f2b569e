/** What the forms of the partner's page have, each with what it would be good with. */
export const forms: [form: string, fields: Record<string, string>][] = [
  ['posts', { text: 'Hello', kind: 'invoice', order: '4500001001', number: '1', replaces: '', request: '' }],
  ['withdrawals', { seq: '1' }],
  ['steps', { step: 'connection', state: 'done', version: '1', text: 'Hello' }],
  ['required-documents', { kind: 'certificate' }],
  ['proposals', { kind: 'credit', text: 'Half', amount: '10.00', currency: 'USD', counterTo: '' }],
  ['proposal-answers', { proposal: 'prp_1', state: 'accepted', text: '' }],
  ['promises', { does: 'ship', what: '40 cartons', dueOn: '2026-12-01', text: '' }],
  ['promise-ends', { promise: 'prm_1', state: 'kept' }],
]
