import { createServer, request } from 'node:http'

/**
 * The same workspace at an address that is not this machine's own, as `acme.zendesk.com` is not: there the app's pages
 * load the SDK from Zendesk's CDN.
 */
export async function elsewhere(workspaceUrl: string): Promise<{ origin: string; close(): void }> {
  const there = new URL(workspaceUrl)
  const server = createServer((incoming, outgoing) => {
    const { method, url } = incoming
    const headers = { ...incoming.headers, host: there.host, ...(incoming.headers.origin && { origin: there.origin }) }
    const asked = request({ host: '127.0.0.1', port: there.port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    asked.on('error', () => outgoing.destroy())
    outgoing.on('close', () => asked.destroy())
    incoming.pipe(asked)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    origin: `http://acme.localhost:${address.port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
