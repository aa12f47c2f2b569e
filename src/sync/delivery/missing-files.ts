import type { Clock } from '../../browser/clock.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import type { Hold } from './lease.ts'
import type { NoteComposer, Upload } from './partner-update-note.ts'

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent'>
  clock: Clock
  composer: Pick<NoteComposer, 'filesLater'>
}

/**
 * The files that did not come with the note: Zendesk leaves out what it cannot find behind a token, without a word.
 * It may tidy up names, so a different name only counts where the number of files is wrong as well.
 */
export function missingUploads(uploads: Upload[], files: string[]): Upload[] {
  if (files.length >= uploads.length) return []
  const there = [...files]
  return uploads.filter(({ name }) => {
    const at = there.indexOf(name)
    if (at >= 0) there.splice(at, 1)
    return at < 0
  })
}

/** Adds them in a note below, once. @returns the names of those that are still missing */
export async function addMissingFiles(world: World, { ticket, batch }: Hold, missing: Upload[]): Promise<string[]> {
  try {
    const uploads: string[] = []
    for (const upload of missing) uploads.push(await upload.again())
    const names = missing.map(({ name }) => `– ${name}`).join('\n')
    await writeCommentOnce(
      world.zendesk,
      ticket,
      {
        text: `${world.composer.filesLater(batch)}\n${names}`,
        public: false,
        uploads,
        marker: {
          v: 1,
          act: 'files',
          key: `${batch.id}-files`,
          thread: batch.thread.id,
          to: batch.to,
          head: batch.head,
        },
      },
      true,
      world.clock,
    )
    return []
  } catch {
    // The note names them; the documents are one click away in the sidebar.
    return missing.map(({ name }) => name)
  }
}
