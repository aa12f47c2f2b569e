import { isObject, type JsonObject } from './findings.ts'

/** An address that the package proposes must be one to which Zendesk's proxy sends. */
export function checkHostOfDefaults({ parameters, domainWhitelist }: JsonObject): string[] {
  const listed = Array.isArray(domainWhitelist) ? domainWhitelist : []
  const given = Array.isArray(parameters) ? parameters.filter(isObject) : []
  return given.flatMap(({ name, type, default: address }) => {
    if (type !== 'url' || typeof address !== 'string' || !URL.canParse(address)) return []
    const { hostname } = new URL(address)
    if (listed.includes(hostname)) return []
    return [`manifest.json: the default of "${name}" is at ${hostname}, which domainWhitelist does not list.`]
  })
}
