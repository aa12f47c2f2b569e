/** The proxy's own errors are Ruby hashes, printed. They are no JSON, whatever the app asked for. */
export class ProxyError extends Error {
  override name = 'ProxyError'
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }

  response(): Response {
    const hash = [
      [':code', this.code],
      [':status', String(this.status)],
      [':title', this.code],
      [':message', this.message],
    ].map(([key, value]) => `${key}=>${JSON.stringify(value)}`)
    return new Response(`Proxy error: {${hash.join(', ')}}`, {
      status: this.status,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
}

/** Where the proxy will not go at all answers in plain words. */
export const notProxyable = (url: string) =>
  new Response(`${url} is not a proxyable URI`, {
    status: 403,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
