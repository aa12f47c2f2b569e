import { readFileSync } from 'node:fs'
import { html, type Markup } from './html.ts'

const asset = (name: string, mediaType: string) => ({
  content: readFileSync(new URL(name, import.meta.url)),
  mediaType,
})
const assets = new Map([
  ['partner-page.css', asset('./partner-page.css', 'text/css; charset=utf-8')],
  ['refresh.js', asset('./refresh.js', 'text/javascript; charset=utf-8')],
])

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function assetResponse(name: string): Response | undefined {
  const found = assets.get(name)
  return found && new Response(found.content, { headers: { 'content-type': found.mediaType } })
}

export type Session = { partner: { id: string; name: string }; person: string }

export const homeOf = ({ partner, person }: Session): string =>
  `/partner/${encodeURIComponent(partner.id)}/${encodeURIComponent(person)}`

export function pageResponse(
  { title, session, status = 200 }: { title: string; session?: Session; status?: number },
  content: Markup,
): Response {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/partner/assets/partner-page.css">
<script src="/partner/assets/refresh.js" defer></script>
</head>
<body>
<header class="top">
<a class="brand" href="${session ? homeOf(session) : '/partner'}">Trading Grid <span>partner’s page</span></a>
${
  session &&
  html`<p class="me"><span><bdi>${session.person}</bdi>, <bdi>${session.partner.name}</bdi></span> <a href="/partner">Be somebody else</a></p>`
}
</header>
<main>${content}</main>
</body>
</html>
`
  return new Response(page.source, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

export const redirect = (to: string): Response => new Response(null, { status: 303, headers: { location: to } })
