import { readFile } from 'node:fs/promises'
import path from 'node:path'

const mediaTypes = new Map(
  Object.entries({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json',
    '.map': 'application/json',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
    '.woff2': 'font/woff2',
    '.wasm': 'application/wasm',
    '.txt': 'text/plain; charset=utf-8',
  }),
)

/** The files under `folder`, under the paths that begin with `prefix`. */
export function staticFiles(folder: string, prefix = '/') {
  return async (request: Request): Promise<Response | undefined> => {
    const { pathname } = new URL(request.url)
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    if (!pathname.startsWith(prefix)) return undefined
    const name = fileName(pathname.slice(prefix.length))
    if (name === undefined) return undefined
    try {
      const bytes = await readFile(path.join(folder, name))
      return new Response(request.method === 'HEAD' ? null : bytes, {
        headers: {
          'content-type': mediaTypes.get(path.extname(name)) ?? 'application/octet-stream',
          'content-length': String(bytes.length),
          'cache-control': 'no-cache',
          'x-content-type-options': 'nosniff',
        },
      })
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) {
        return undefined
      }
      throw error
    }
  }
}

/** Only names inside the folder: no way up, no NUL, nothing hidden. */
function fileName(encoded: string): string | undefined {
  let name: string
  try {
    name = decodeURIComponent(encoded)
  } catch {
    return undefined
  }
  const parts = name.split('/')
  return parts.some((part) => part === '' || part.startsWith('.') || /[\\\0]/.test(part)) ? undefined : name
}
