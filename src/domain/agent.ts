/** An agent, as a request or a record names one. */
export type AgentReference = { id: number; name: string }

export const agentReference = ({ id, name }: AgentReference): AgentReference => ({ id, name })
