import { type IncomingMessage, type ServerResponse } from 'node:http'

/** A request that cannot be answered, with the HTTP status that says so. */
export class HttpRefusal extends Error {
  override name = 'HttpRefusal'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Reads a body of at most `limit` bytes. @throws HttpRefusal 413 for a larger one, which is read to its end and forgotten. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= limit) chunks.push(chunk)
    // A client that never stops is cut off.
    if (bytes > limit * 8) request.destroy()
  }
  if (bytes > limit) throw new HttpRefusal(413, `The body exceeds ${limit} bytes`)
  return Buffer.concat(chunks)
}

/** @throws HttpRefusal 400 */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    throw new HttpRefusal(400, 'The body is not JSON')
  }
}

/** Sends JSON; `text` is JSON already. */
export function sendJson(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  sendText(response, status, JSON.stringify(value), 'application/json; charset=utf-8', headers)
}

export function sendText(
  response: ServerResponse,
  status: number,
  text: string | Buffer,
  type: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(text)
}
