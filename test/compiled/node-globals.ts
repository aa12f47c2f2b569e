/** Compiled with `tsconfig.node.json`: the type check fails as soon as Node code sees a global of the browser. */

// @ts-expect-error: browser only.
export const page = document.title
export const pid = process.pid
