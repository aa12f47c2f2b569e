import manifest from '../../manifest.json' with { type: 'json' }

/** The only hosts to which Zendesk's proxy sends secure settings; fixed when the package was built. */
export const packagedHosts: readonly string[] = manifest.domainWhitelist

/** What Zendesk fills in for an admin who enters no address. */
export const packagedAddress = String(manifest.parameters.find(({ name }) => name === 'base_url')?.default ?? '')
