import { type IncomingMessage, type ServerResponse } from 'node:http'
import { codeOf } from '../errors'
import { LIMITS } from '../limits'
import { type GatewayContext } from '../gateway/context'
import { typeOf } from './media-types'
import { HttpRefusal, readBody, sendText } from './body'

/** `PUT` (with the upload's authorization) and `GET` of a stored file; `name` is the still encoded rest of the path. */
export async function filesDoor(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { files, secret }: GatewayContext,
): Promise<void> {
  let cloudPath: string
  try {
    cloudPath = decodeURIComponent(name)
  } catch {
    throw new HttpRefusal(400, 'The path is not percent-encoded')
  }
  if (files.locate(cloudPath) === undefined) throw new HttpRefusal(403, 'The path leaves the storage folder')
  if (request.method === 'PUT') {
    if (request.headers.authorization !== secret) throw new HttpRefusal(403, 'An upload needs the authorization its metadata gave')
    const body = await readBody(request, LIMITS.fileBytes)
    try {
      files.write(cloudPath, body)
    } catch (error) {
      // A folder in a file's place, a name too long for this disk, no room left.
      throw new HttpRefusal(400, `The file cannot be stored here (${codeOf(error)})`)
    }
    return sendText(response, 200, '', 'application/xml')
  }
  const file = request.method === 'GET' ? files.read(cloudPath) : undefined
  if (file === undefined) throw new HttpRefusal(404, 'There is no such file')
  // A stored file never runs as a page of this server's origin.
  response.writeHead(200, {
    'content-type': typeOf(cloudPath),
    'content-length': file.bytes,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
  })
  file.stream.pipe(response)
}
