/** Where an agent's browser sends what an app asks of other hosts. */
export const PROXY_PATH = '/proxy/v2'
