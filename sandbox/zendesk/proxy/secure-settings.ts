import type { Manifest } from '../manifest.ts'

/** Where in a request a secure setting may be filled in; the manifest lists them for each parameter. */
export type Scope =
  | 'header'
  | 'body'
  | 'url'
  | 'jwt_secret_key'
  | 'jwt_claim'
  | 'basic_auth_username'
  | 'basic_auth_password'

export type SecureSettings = {
  /**
   * Replaces `{{setting.name}}` by text, wherever it stands, typed by whomever. A setting that is not secure, has no
   * value, or does not list this scope stays as it was written.
   */
  fillIn(text: string, scope: Scope): string
  /** The same text with every secure value that was filled in hidden again. */
  mask(text: string): string
  /** More to hide: what was made from a secure value. */
  alsoHide(value: string): void
  filledIn(): string[]
}

const HIDDEN = '••••••'

export function secureSettings(manifest: Manifest, settings: Record<string, unknown>): SecureSettings {
  const used = new Set<string>()
  const hidden = new Set<string>()
  for (const { name, secure } of manifest.parameters) {
    const value = settings[name]
    if (secure && typeof value === 'string' && value !== '') hidden.add(value)
  }

  return {
    fillIn: (text, scope) =>
      text.replace(/\{\{\s*setting\.([A-Za-z0-9_]+)\s*\}\}/g, (written, name: string) => {
        const parameter = manifest.parameters.find((known) => known.name === name)
        const value = settings[name]
        if (!parameter?.secure || !parameter.scopes.includes(scope) || typeof value !== 'string') return written
        used.add(name)
        return value
      }),
    mask: (text) => {
      let masked = text
      for (const value of hidden) {
        for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]) {
          masked = masked.replaceAll(form, HIDDEN)
        }
      }
      return masked
    },
    alsoHide: (value) => {
      hidden.add(value)
    },
    filledIn: () => [...used],
  }
}
