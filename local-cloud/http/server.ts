import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { LocalCloudError, codeOf, messageOf } from '../errors'
import { HttpRefusal, sendJson } from './body'
import { isOwn } from './guard'

export type Route = (request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void> | void

/** A server on 127.0.0.1 that answers own requests through `route` and survives whatever else arrives. */
export async function listen(port: number, route: Route, log: (line: string) => void): Promise<{ port: number; server: Server }> {
  const server = createServer((request, response) => {
    void respond(request, response, route, (server.address() as AddressInfo | null)?.port ?? 0, log)
  })
  server.keepAliveTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(busy(port, error)))
    server.listen(port, '127.0.0.1', resolve)
  })
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n')
  })
  return { port: (server.address() as AddressInfo).port, server }
}

function busy(port: number, error: unknown): LocalCloudError {
  if (codeOf(error) === 'EADDRINUSE')
    return new LocalCloudError(`Port ${port} is in use by another program. Stop that one, or choose another port with --port.`)
  if (codeOf(error) === 'EACCES')
    return new LocalCloudError(`Port ${port} may not be used by this account. Choose one above 1023 with --port.`)
  return new LocalCloudError(`The server could not be started on port ${port}: ${messageOf(error)}`)
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  route: Route,
  port: number,
  log: (line: string) => void,
): Promise<void> {
  try {
    if (!isOwn(request, port)) throw new HttpRefusal(403, "The local cloud answers requests of this machine's own pages only")
    // Not through URL, which would resolve dots away before the folders' own checks see them.
    const [pathname = '/'] = (request.url ?? '/').split('?')
    await route(request, response, pathname)
  } catch (error) {
    const status = error instanceof HttpRefusal ? error.status : 500
    if (status === 500)
      log(`The request ${request.method} ${request.url} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    if (response.headersSent) return void response.destroy()
    sendJson(response, status, { errMsg: status === 500 ? 'internal error' : messageOf(error) })
  }
}
