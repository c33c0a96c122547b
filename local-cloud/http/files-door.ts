import { type IncomingMessage, type ServerResponse } from 'node:http'
import { codeOf } from '../errors'
import { LIMITS } from '../limits'
import { type GatewayContext } from '../gateway/context'
import { typeOf } from './media-types'
import { HttpRefusal, readBody, sendText } from './body'
import { fieldsOf } from './multipart'

interface Sent {
  readonly authorization: string | undefined
  readonly body: Buffer
}

/** Without the right words nothing is read. */
async function plainUpload(request: IncomingMessage, secret: string): Promise<Sent> {
  const { authorization } = request.headers
  return { authorization, body: authorization === secret ? await readBody(request, LIMITS.fileBytes) : Buffer.alloc(0) }
}

/** What is around the file in a form: its fields and their marks. */
const formBytes = 16 * 1024

/** `multipart/form-data` with `Signature` and `file`, as object storage takes it from a browser and from older SDKs. */
async function formUpload(request: IncomingMessage): Promise<Sent> {
  const fields = fieldsOf(await readBody(request, LIMITS.fileBytes + formBytes), request.headers['content-type'] ?? '')
  const body = fields.get('file')
  if (body === undefined) throw new HttpRefusal(400, 'The form has no field "file"')
  return { authorization: fields.get('Signature')?.toString('utf8'), body }
}

/**
 * `PUT` (with the upload's authorization), `POST` of a form (as SDKs before 3 send it) and `GET` of a stored file; `name` is the still encoded rest of
 * the path.
 */
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
  if (request.method === 'PUT' || request.method === 'POST') {
    const { authorization, body } = request.method === 'PUT' ? await plainUpload(request, secret) : await formUpload(request)
    if (authorization !== secret) throw new HttpRefusal(403, 'An upload needs the authorization its metadata gave')
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
