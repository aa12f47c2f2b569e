import { spawn } from 'node:child_process'
import path from 'node:path'

export type CommandResult = { ok: boolean; output: string }

export const projectFolder = path.resolve(import.meta.dirname, '..')

/** Runs a program of `node_modules/.bin` in the project, with everything it prints in one text. */
export function runProgram(program: string, args: string[], env: Record<string, string> = {}): Promise<CommandResult> {
  const windows = process.platform === 'win32'
  const file = path.join(projectFolder, 'node_modules/.bin', windows ? `${program}.cmd` : program)
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ ok: false, output: `${output}\n${program}: ${error.message}` }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}
