import { type IncomingMessage } from 'node:http'

/**
 * Whether a request comes from this machine's own pages or programs. A page of another site must not reach the
 * local cloud by way of the browser (a foreign Origin) nor by a name that points here (a foreign Host).
 */
export function isOwn(request: IncomingMessage, port: number): boolean {
  const names = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!names.includes(request.headers.host ?? '')) return false
  const { origin } = request.headers
  return origin === undefined || names.some((name) => origin === `http://${name}`)
}
