import type { Zendesk } from '../../zendesk/zendesk.ts'

/** All accounts that run one app share an origin: only pages of one agent in one account hear each other. */
export function channelName({ installation, agent }: Pick<Zendesk, 'installation' | 'agent'>): string {
  return `trading-grid/${installation.subdomain}/${installation.installationId}/${agent.id}`
}
