import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { deliverManyUpdates, usualTrouble } from '../test/support/simulation/many-updates.ts'

/**
 * `npm run soak [-- --seeds 200 | --minutes N] [--from 1] [--not-atomic]`: the partner's updates on simulated time, seed
 * after seed on both cores. Fails when one is missing, out of order or there twice. `--not-atomic`: in a Zendesk that
 * checks a stamp and writes in two steps; then only what is missing fails, and what is doubled is counted.
 */
const LANES = 2
const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    minutes: { type: 'string' },
    from: { type: 'string', default: '1' },
    'not-atomic': { type: 'boolean', default: false },
    lane: { type: 'string' },
  },
})

const Played = z.object({
  seed: z.int(),
  notes: z.int(),
  missing: z.int(),
  twice: z.int(),
  inOrder: z.boolean(),
  filesMissing: z.int(),
  pagesClosed: z.int(),
  requests: z.int(),
})
type Played = z.infer<typeof Played>

/** Every second seed, one line for each. */
async function playLane(lane: number): Promise<void> {
  const first = Number(options.from)
  const until = options.minutes === undefined ? undefined : Date.now() + Number(options.minutes) * 60_000
  const goesOn = (seed: number) => (until === undefined ? seed < first + Number(options.seeds) : Date.now() < until)
  for (let seed = first + lane; goesOn(seed); seed += LANES) console.log(JSON.stringify(await play(seed)))
}

async function play(seed: number): Promise<Played> {
  const switches = { stampAtomic: !options['not-atomic'] }
  const { told, files, notes, pagesClosed, requests } = await deliverManyUpdates(seed, { ...usualTrouble, switches })
  const distinct = [...new Set(told)]
  return {
    seed,
    notes,
    missing: usualTrouble.updates - distinct.length,
    twice: told.length - distinct.length,
    inOrder: distinct.every((number, index) => number === index + 1),
    filesMissing: files.sent - files.attached,
    pagesClosed,
    requests,
  }
}

const isBad = ({ missing, twice, inOrder }: Played) => missing > 0 || !inOrder || (twice > 0 && !options['not-atomic'])

async function playInLanes(): Promise<void> {
  const started = performance.now()
  const played: Played[] = []
  await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', import.meta.filename, ...process.argv.slice(2), '--lane', String(lane)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      const ended = new Promise((resolve) => child.on('close', resolve))
      for await (const line of createInterface({ input: child.stdout })) {
        const one = Played.parse(JSON.parse(line))
        played.push(one)
        if (isBad(one) || one.filesMissing > 0) console.log('Seed', one.seed, one)
        else if (played.length % 20 === 0) console.log(`${played.length} seeds`)
      }
      if ((await ended) !== 0) process.exitCode = 1
    }),
  )
  const sum = (count: (one: Played) => number) => played.reduce((total, one) => total + count(one), 0)
  const seconds = (performance.now() - started) / 1000
  console.log(
    `${played.length} seeds in ${seconds.toFixed(0)} s: ${played.length * usualTrouble.updates} updates in ${sum((one) => one.notes)} notes, ` +
      `${sum((one) => one.missing)} missing, ${sum((one) => one.twice)} twice, ${sum((one) => one.filesMissing)} files missing; ` +
      `${sum((one) => one.requests)} requests, ${sum((one) => one.pagesClosed)} pages closed in the middle of their work`,
  )
  if (played.length === 0 || played.some(isBad)) process.exitCode = 1
}

if (options.lane === undefined) await playInLanes()
else await playLane(Number(options.lane))
