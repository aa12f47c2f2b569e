import { type Html, html } from './html.ts'
import { type PackWords, say } from './pack-sentences.ts'

/** What every page of a pack is laid out with. */
export type PackPrint = {
  words: PackWords
  /** Codes of the contract in words: `threadState.resolved`. One that is not here is shown as it is. */
  codes: Readonly<Record<string, string>>
  language: 'en' | 'de'
}

export function coded({ codes }: PackPrint, list: string, code: string): string {
  const name = `${list}.${code}`
  return Object.hasOwn(codes, name) ? (codes[name] ?? code) : code
}

/** Light or dark as the reader's machine is, black on white on paper; nothing is fetched from anywhere. */
const style = `:root{color-scheme:light dark;--ink:#1f2933;--soft:#4c5a67;--line:#c9d1d9;--ground:#fff;--raised:#f5f7f9;--link:#1259a3}
@media (prefers-color-scheme:dark){:root{--ink:#e6ebf0;--soft:#aab6c2;--line:#414c57;--ground:#15191e;--raised:#1d2329;--link:#8cc1ff}}
body{margin:0 auto;padding:24px 16px 64px;max-width:1080px;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}h1{font-size:24px;line-height:1.25;margin:8px 0 16px}h2{font-size:18px;margin:32px 0 8px}article h2{font-size:15px;margin:0}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:12px 24px;margin:0}dt{color:var(--soft);font-size:13px}dd{margin:0}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:start;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}
th{color:var(--soft);font-weight:600}code,.mono{font-family:ui-monospace,monospace;font-size:12px;overflow-wrap:anywhere}
pre{white-space:pre-wrap;background:var(--raised);padding:12px;border:1px solid var(--line);border-radius:6px;font-size:13px}
article{padding:12px 0;border-top:1px solid var(--line)}.said{white-space:pre-wrap;margin:4px 0}.soft{color:var(--soft);font-size:13px}
blockquote{margin:8px 0;padding:4px 12px;border-inline-start:3px solid var(--line)}nav ul{padding-inline-start:20px}
@media print{:root{--ink:#000;--soft:#333;--line:#999;--ground:#fff;--raised:#fff;--link:#000}body{max-width:none;padding:0;font-size:11pt}nav{display:none}article,tr{break-inside:avoid}}`

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** A whole page. @param up the way back to the pack's own folder, as in `../` */
export function page(print: PackPrint, title: string, body: Html, up = ''): string {
  const home = html`<nav><a href="${up}index.html">${say(print.words, 'index')}</a></nav>\n`
  return document(print, title, body, POLICY, title === say(print.words, 'index') ? undefined : home)
}

export function document({ language }: PackPrint, title: string, body: Html, policy: string, above?: Html): string {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title>
<style>${{ markup: style }}</style></head>
<body>
${above}<main>${body}</main>
</body></html>
`.markup
}

/** Where a file of the pack is, from another one in it. */
export function linkTo(file: string, words: string | Html, up = ''): Html {
  return html`<a href="${up}${file.split('/').map(encodeURIComponent).join('/')}">${words}</a>`
}

export function entryLink(words: PackWords, seq: number, up = ''): Html {
  return html`<a href="${up}timeline.html#e${seq}">${say(words, 'entry')} ${seq}</a>`
}
