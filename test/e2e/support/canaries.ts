import type { Page } from '@playwright/test'
import { secrets } from '../../../sandbox/seed.ts'

type Canary = { name: string; written: string }

/** Every secret of the story in every way that software is likely to write it down. */
export const canaries: Canary[] = Object.entries(secrets).flatMap(([name, secret]) => [
  { name, written: secret },
  ...[0, 1, 2].map((offset) => ({ name: `${name}, base64 at ${offset}`, written: base64At(secret, offset) })),
  { name: `${name}, percent-encoded`, written: hex(secret).replace(/../g, '%$&') },
  { name: `${name}, percent-encoded in capitals`, written: hex(secret).toUpperCase().replace(/../g, '%$&') },
  { name: `${name}, hexadecimal`, written: hex(secret) },
])

function hex(text: string): string {
  return Buffer.from(text).toString('hex')
}

/** The letters that stand in base64 text wherever the secret begins `offset` bytes into a group of three. */
function base64At(secret: string, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]).toString('base64')
  return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + secret.length) * 8) / 6))
}

export const canariesIn = (text: string): string[] =>
  canaries.filter(({ written }) => text.includes(written)).map(({ name }) => name)

/** Everything that passes between frames, in both directions, and between the browser and the servers. */
export async function overhear(page: Page): Promise<string[]> {
  const heard: string[] = []
  await page.exposeFunction('overheard', (text: string) => void heard.push(text))
  await page.addInitScript(() => {
    window.addEventListener('message', ({ data, origin }) => {
      // Exposed to every frame by the line above.
      const { overheard } = window as unknown as { overheard: (text: string) => void }
      overheard(`${origin} ${typeof data === 'string' ? data : JSON.stringify(data)}`)
    })
  })
  page.on('request', (request) => {
    heard.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? '')
  })
  page.on('response', async (response) => {
    heard.push(JSON.stringify(response.headers()))
    // A stream of events has no end, and what went away with its page has no body any more.
    if (response.headers()['content-type']?.startsWith('text/event-stream')) return
    heard.push(await response.text().catch(() => ''))
  })
  return heard
}

/** What the pages of this tab keep: addresses, storage, cookies. */
export async function keptBy(page: Page): Promise<string> {
  const frames = page
    .frames()
    .map((frame) =>
      frame.evaluate(() => [
        window.location.href,
        document.cookie,
        JSON.stringify({ ...window.localStorage }),
        JSON.stringify({ ...window.sessionStorage }),
      ]),
    )
  return (await Promise.all(frames)).flat().join('\n')
}

/** All memory of the tab's pages: the workspace and the app's frames share a process. */
export async function heapOf(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page)
  const parts: string[] = []
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk))
  await devTools.send('HeapProfiler.enable')
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devTools.detach()
  return parts.join('')
}
