import type { Plugin } from 'vite'

/** What every page of the package may load. Styles: only files, and the empty element that styled-components fills by script. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self' https://static.zdassets.com",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Hot reload needs its inline preamble, inline styles and a socket. */
const hotReloadPolicy = pagePolicy
  .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
  .replace(/style-src [^;]+/, "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws:")

/** Puts the policy first in every page's head, before anything that it governs. */
export function pagePolicyPlugin(): Plugin {
  return {
    name: 'page-policy',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { server }) {
        const content = server ? hotReloadPolicy : pagePolicy
        const attrs = { 'http-equiv': 'Content-Security-Policy', content }
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }]
      },
    },
  }
}
