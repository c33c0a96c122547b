import { readFileSync, statSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { HttpRefusal } from './body'
import { isText, typeOf } from './media-types'

/** File names with a content hash never change their content. */
const HASHED = /[.-][0-9a-f]{8,}\./

interface Cached {
  readonly mtimeMs: number
  readonly plain: Buffer
  readonly packed: Buffer | undefined
}

/** Serves a folder: `index.html` for `/`, packed where the browser takes it, nothing outside the folder. */
export function makeStatic(folder: string): (request: IncomingMessage, response: ServerResponse, pathname: string) => void {
  const root = path.resolve(folder)
  const cache = new Map<string, Cached>()

  function load(file: string): Cached | undefined {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (stat === undefined || !stat.isFile()) return undefined
    const known = cache.get(file)
    if (known?.mtimeMs === stat.mtimeMs) return known
    const plain = readFileSync(file)
    const fresh = { mtimeMs: stat.mtimeMs, plain, packed: isText(typeOf(file)) && plain.length > 1024 ? gzipSync(plain) : undefined }
    cache.set(file, fresh)
    return fresh
  }

  return (request, response, pathname) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpRefusal(405, 'Files are read with GET')
    let name: string
    try {
      name = decodeURIComponent(pathname)
    } catch {
      throw new HttpRefusal(400, 'The path is not percent-encoded')
    }
    const file = path.resolve(root, `.${name === '/' ? '/index.html' : name}`)
    if (!file.startsWith(root + path.sep) || name.includes('\u0000')) throw new HttpRefusal(403, 'The path leaves the folder')
    const found = load(file)
    if (found === undefined) throw new HttpRefusal(404, 'There is no such page')
    const packed = found.packed !== undefined && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    const body = packed && found.packed !== undefined ? found.packed : found.plain
    response.writeHead(200, {
      'content-type': typeOf(file),
      'content-length': body.length,
      'cache-control': HASHED.test(path.basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}
