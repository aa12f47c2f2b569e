/** Zendesk refuses a package with an error; a warning is shown to whoever uploads it. */
export type Findings = { errors: string[]; warnings: string[] }

export const noFindings = (): Findings => ({ errors: [], warnings: [] })

export function merge(all: Findings[]): Findings {
  return { errors: all.flatMap((one) => one.errors), warnings: all.flatMap((one) => one.warnings) }
}

export type JsonObject = { [key: string]: unknown }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isFilledText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

export function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}
