/** How long a draft stays in the agent's browser. What was sent and not answered stays until it is known to be there. */
export type Retention = 'nothing' | 'today' | 'until-sent'

/** Of all that is kept in the agent's browser, what somebody wrote. */
export const isDraftKey = (key: string) => /^(?:outbox\/)?draft\//.test(key)
