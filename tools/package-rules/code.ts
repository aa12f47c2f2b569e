import type { Findings } from './findings.ts'
import { type PackageFiles, textOf } from './package-files.ts'

/** Names of XML vocabularies look like addresses, and nothing is ever fetched from them. */
const vocabularies = /http:\/\/www\.w3\.org\//g
const secretShapes = [/\bpassword\s*[:=]\s*["'][^"']{4,}/i, /\b(secret|api_?key|token)\s*[:=]\s*["'][^"']{8,}/i]

/** What Zendesk only warns of: requests that are not encrypted, and what looks like a secret. */
export function checkCode(contents: PackageFiles): Findings {
  const warnings: string[] = []
  for (const name of contents.files.keys()) {
    if (!/\.(js|html?|json|xml)$/.test(name)) continue
    const text = (textOf(contents, name) ?? '').replace(vocabularies, '')
    const plain = /\.(js|html?)$/.test(name) ? /http:\/\/[\w.-]+/.exec(text)?.[0] : undefined
    if (plain) warnings.push(`${name}: names the unencrypted address ${plain}.`)
    if (secretShapes.some((shape) => shape.test(text))) warnings.push(`${name}: holds what looks like a secret.`)
  }
  return { errors: [], warnings }
}
