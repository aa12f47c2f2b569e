/** A note that is ready to be written: its files are uploaded and wait to be used. */
export type DeliveryNote = {
  text: string
  uploads: string[]
  fields: { id: number; value: string | null }[]
  status?: string
  /** Deletes the uploads of a note that was not written. */
  release(): Promise<void>
}

/** Failing at it loses nothing: unused uploads expire by themselves. */
export async function letGo(note: DeliveryNote): Promise<void> {
  await note.release().catch(() => undefined)
}
