import type { HtmlTagDescriptor, Plugin } from 'vite'

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

/** Zendesk keeps this build patched; it defines the global `ZAFClient`. */
export const sdkUrl = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js'

/** Puts the policy first in every page's head, and Zendesk's SDK beside it in what ships. */
export function pagePolicyPlugin(): Plugin {
  return {
    name: 'page-policy',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { server }) {
        const policy: HtmlTagDescriptor = {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: server ? hotReloadPolicy : pagePolicy },
          injectTo: 'head-prepend',
        }
        // Behind the hot-reload server the origin is always localhost, where the SDK is bundled.
        if (server) return [policy]
        return [policy, { tag: 'script', attrs: { src: sdkUrl, async: true }, injectTo: 'head' }]
      },
    },
  }
}
