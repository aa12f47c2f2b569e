/** Compiled with `tsconfig.browser.json`: the type check fails as soon as browser code sees a Node global. */

// @ts-expect-error: Node only.
export const pid = process.pid
// @ts-expect-error: Node only.
export const bytes = Buffer.from('')
export const page = document.title
