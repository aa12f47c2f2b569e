import * as z from 'zod/mini'
import { readAvailablePaths } from './paths.ts'
import type { ZafClient } from './sdk/sdk.ts'

const Requirement = z.looseObject({ requirement_id: z.union([z.number(), z.string()]) })

/** @returns the id of what Zendesk made for one entry of requirements.json; undefined where it made none */
export async function requirementId(client: ZafClient, identifier: string): Promise<number | undefined> {
  const path = `requirement:${identifier}`
  const made = z.safeParse(Requirement, (await readAvailablePaths(client, [path]))[path])
  return made.data && Number(made.data.requirement_id)
}
