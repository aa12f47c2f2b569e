import { chain } from './chained-trail.ts'
import { bytesOf, makePack, messageWith } from './make-pack.ts'

// Run in a process of its own, whose surroundings must not matter: prints the time zone and the hashes of two packs.
const files = [
  { id: 'doc_1', name: 'Ärger.csv', bytes: bytesOf('Menge;Preis\n1.234,5;12,00\n') },
  { id: 'doc_2', name: 'IĞDIR.txt', bytes: bytesOf('I ı İ i') },
]
const entries = chain([
  messageWith(files),
  { type: 'promise', body: { promise: 'p', action: 'ship', dueOn: '2026-03-29', text: 'On Sunday', state: 'open' } },
  {
    type: 'outcome-recorded',
    body: { kind: 'credited', amount: { amount: '1240.50', currency: 'USD' }, text: 'Paid' },
  },
])
const hashes: string[] = []
for (const language of ['en', 'de'] as const) {
  const { sealed } = await makePack({ entries, files, choice: { language } })
  hashes.push(sealed.sha256)
}
console.log(Intl.DateTimeFormat().resolvedOptions().timeZone, ...hashes)
