import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { saveFile } from '../../browser/save-file.ts'
import type { PackChoice } from '../../domain/evidence-pack/pack-case.ts'
import { safeName } from '../../domain/evidence-pack/safe-name.ts'
import { threadChanged } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import {
  type ExportProgress,
  type GatheredEvidence,
  gatherEvidence,
  gatherUnread,
  sealEvidence,
} from '../../sync/evidence-pack/export-evidence.ts'
import { logExport } from '../../sync/evidence-pack/log-export.ts'
import { forgetPack, keepPack, packUnderWay } from '../../sync/evidence-pack/pack-under-way.ts'
import { readCapabilities } from '../../trading-grid/contract/capabilities.ts'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import type { SealedPack } from '../../worker/pack-work.ts'
import { useNoteWriter } from '../../workflows/note-writer.ts'
import { useAct } from '../../workflows/use-act.ts'

/** A finished pack, before or after the trail knows of it. */
export type MadePack = { key: string; name: string; choice: PackChoice; gathered: GatheredEvidence; sealed: SealedPack }

export type ExportState =
  | { step: 'choosing' }
  | { step: 'gathering'; progress: ExportProgress | undefined }
  /** Some documents could not be read; the agent says what now. */
  | { step: 'unread'; choice: PackChoice; gathered: GatheredEvidence }
  | { step: 'failed'; choice: PackChoice; error: unknown }
  | { step: 'logging'; made: MadePack; error?: unknown }
  | { step: 'made'; made: MadePack }

/** Makes a pack, tells the trail, and only then hands the file over: nothing leaves that the trail does not know of. */
export function useExport(thread: ThreadSummary, installation: Installation) {
  const services = useServices()
  const write = useNoteWriter({ installation })
  const client = useQueryClient()
  const [state, setState] = useState<ExportState>({ step: 'choosing' })
  const stop = useRef(new AbortController())
  const acting = useAct(thread, () => state.step === 'logging' && handOver(state.made), write)

  const { storage, ticketId } = services
  /** What a restricted thread does about it is an act, which is kept by itself. */
  const keep = (choice: PackChoice) =>
    thread.restricted
      ? services.randomUuid()
      : keepPack(storage, { ticket: ticketId, thread: thread.id }, choice, services.randomUuid)
  const forget = () => forgetPack(storage, ticketId, thread.id)
  // Of an earlier page: what this one begins it follows by itself.
  const [before, setBefore] = useState(() => packUnderWay(storage, ticketId, thread.id)?.choice)

  const handOver = (made: MadePack) => {
    forget()
    saveFile(made.name, 'application/zip', made.sealed.file)
    setState({ step: 'made', made })
  }
  const log = async (made: MadePack) => {
    const { choice, sealed, key } = made
    const logged = { throughSeq: choice.throughSeq, sha256: sealed.sha256 }
    setState({ step: 'logging', made })
    try {
      if (thread.restricted && (await services.tradingGrid.call(readCapabilities, {})).approvals) {
        const { agent } = services.zendesk
        const note = write('packing.note', { label: thread.label, agent: agent.name, seq: choice.throughSeq })
        acting.perform({ kind: 'export', ...logged }, note)
        return
      }
      await threadChanged(client, await logExport(services, thread, key, logged))
      handOver(made)
    } catch (error) {
      setState({ step: 'logging', made, error })
    }
  }
  const seal = async (choice: PackChoice, gathered: GatheredEvidence, signal: AbortSignal) => {
    const sealed = await sealEvidence(
      services,
      gathered,
      (progress) => setState({ step: 'gathering', progress }),
      signal,
    )
    // Our own archive: only the label in its name is somebody else's.
    const name = `${safeName(thread.label).replace(/\.\w+$/, '')}-${choice.throughSeq}.zip`
    await log({ key: gathered.pack, name, choice, gathered, sealed })
  }
  /** Whatever goes wrong on the way, nothing of the pack stays behind in the worker. */
  const run = async (pack: string, choice: PackChoice, work: (signal: AbortSignal) => Promise<void>) => {
    stop.current = new AbortController()
    const { signal } = stop.current
    setState({ step: 'gathering', progress: undefined })
    try {
      await work(signal)
    } catch (error) {
      void services.compute.dropPack(pack)
      if (signal.aborted) forget()
      setState(signal.aborted ? { step: 'choosing' } : { step: 'failed', choice, error })
    }
  }
  const tell = (progress: ExportProgress) => setState({ step: 'gathering', progress })
  const goOn = (choice: PackChoice, gathered: GatheredEvidence, signal: AbortSignal) =>
    gathered.unread.length > 0 ? setState({ step: 'unread', choice, gathered }) : seal(choice, gathered, signal)

  const make = (choice: PackChoice) => {
    const pack = keep(choice)
    setBefore(undefined)
    return run(pack, choice, async (signal) => {
      await goOn(choice, await gatherEvidence(services, { pack, thread, choice }, tell, signal), signal)
    })
  }
  return {
    state,
    before,
    acting,
    make,
    cancel: () => stop.current.abort(new DOMException('The agent cancelled.', 'AbortError')),
    readAgain: (choice: PackChoice, gathered: GatheredEvidence) =>
      run(gathered.pack, choice, async (signal) => {
        await goOn(choice, await gatherUnread(services, gathered, tell, signal), signal)
      }),
    goOnWithout: (choice: PackChoice, gathered: GatheredEvidence) =>
      run(gathered.pack, choice, (signal) => seal(choice, gathered, signal)),
    log,
    saveAgain: handOver,
    startOver: () => {
      // What became of this pack says nothing about the next one.
      acting.reset()
      forget()
      setState({ step: 'choosing' })
    },
  }
}
