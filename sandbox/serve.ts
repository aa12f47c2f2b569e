import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectFolder } from './server/build-if-stale.ts'
import { PortTaken } from './server/listen.ts'
import { startSandbox } from './server/start-sandbox.ts'

/** After this, what still holds on to the process is not waited for. */
const STOP_WITHIN_MS = 1_200
const ORPHAN_CHECK_MS = 250
const DEFAULT_PORT = 4000

/** `npm start`: a Zendesk and a Trading Grid to work in, with the app between them. */
async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: { fresh: { type: 'boolean' }, hot: { type: 'boolean' }, 'no-pages': { type: 'boolean' } },
  })
  const port = portFrom(process.env.PORT)
  const sandbox = await startSandbox({
    ports: { workspace: port, app: port + 1, tradingGrid: port + 2 },
    place: {
      directory: path.join(process.env.SANDBOX_DATA ?? path.join(projectFolder, '.sandbox'), String(port)),
      startOver: values.fresh ?? false,
    },
    pages: values['no-pages'] ? 'none' : values.hot ? 'hot' : 'built',
    say: (line) => console.log(line),
  })
  const stop = () => {
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref()
    void sandbox.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  whenOrphaned(stop)

  console.log(`
  ${sandbox.workspaceUrl}/agent/tickets/1
      The agent's side: ticket 1 is about an order that came short; the app is in the panel on its right.
  ${sandbox.tradingGridUrl}/partner
      The partner's side: choose who you are at Northwind Logistics, answer, and send documents.
  ${sandbox.appUrl}/assets/sidebar.html
      The app's own pages, as Zendesk would serve them; opened alone they say that they belong in a ticket.

  What happens is kept until \`npm start -- --fresh\`. Ctrl+C ends it.`)
}

/** npm hands a signal to its shell, which ends without handing it on: nobody would be left to end this process. */
function whenOrphaned(stop: () => void): void {
  const startedBy = process.ppid
  const watching = setInterval(() => {
    if (process.ppid === startedBy) return
    clearInterval(watching)
    stop()
  }, ORPHAN_CHECK_MS)
  watching.unref()
}

function portFrom(text: string | undefined): number {
  const port = text === undefined || text === '' ? DEFAULT_PORT : Number(text)
  if (Number.isInteger(port) && port > 0 && port <= 65_533) return port
  throw new Error(`PORT=${text} is not a port: give a number from 1 to 65533.`)
}

serve().catch((error: unknown) => {
  if (error instanceof PortTaken) {
    console.error(`${error.message} Stop that program, or start the sandbox elsewhere: PORT=5000 npm start`)
  } else {
    console.error(error instanceof Error ? error.message : error)
  }
  process.exit(1)
})
