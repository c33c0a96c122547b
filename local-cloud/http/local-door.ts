import { type IncomingMessage, type ServerResponse } from 'node:http'
import { type FaultPlan } from '../faults'
import { type GatewayContext } from '../gateway/context'
import { INTERNAL } from '../gateway/documents'
import { type Calls } from '../host/calls'
import { type Host } from '../host/host'
import { OUTBOX, accept } from '../openapi/openapi'
import { HttpRefusal, jsonOf, readBody, sendJson, sendText } from './body'
import { PAGE } from './page'

export interface LocalDoor {
  readonly context: GatewayContext
  readonly calls: Calls
  readonly host: Host
  readonly testing: boolean
  setFaults(plan: FaultPlan | undefined): void
}

/** `/_local/`: what a developer looks at, and the few things a local build or a test asks for. */
export async function localDoor(request: IncomingMessage, response: ServerResponse, pathname: string, door: LocalDoor): Promise<void> {
  if (pathname === '/_local/' || pathname === '/_local') return sendText(response, 200, PAGE, 'text/html; charset=utf-8')
  const [kind = '', name] = pathname
    .replace(/^\/_local\/api\//, '')
    .split('/')
    .map(decoded)
  if (request.method === 'POST') return sendJson(response, 200, await change(request, kind, door))
  const asked = new URLSearchParams((request.url ?? '').split('?')[1])
  sendJson(response, 200, read(kind, name, asked, door))
}

function read(kind: string, name: string | undefined, asked: URLSearchParams, { context: { store }, calls, host }: LocalDoor): unknown {
  switch (kind) {
    case 'calls':
      return calls.recent()
    case 'outbox':
      return store.find(OUTBOX, { query: {}, limit: 500 }).reverse()
    case 'instances':
      return host.instances()
    case 'collections': {
      const names = store
        .names()
        .filter((other) => !INTERNAL.test(other))
        .sort()
      if (name === undefined)
        return names.map((other) => ({ name: other, documents: store.count(other, {}), indexes: store.indexesOf(other) }))
      if (!names.includes(name)) throw new HttpRefusal(404, `There is no collection ${name}`)
      return store.find(name, { query: {}, limit: numberOf(asked, 'limit') ?? Infinity, offset: numberOf(asked, 'offset') })
    }
    default:
      throw new HttpRefusal(404, 'There is no such door')
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new HttpRefusal(400, 'The path is not percent-encoded')
  }
}

function numberOf(asked: URLSearchParams, name: string): number | undefined {
  const text = asked.get(name)
  if (text === null) return undefined
  if (!/^\d{1,9}$/.test(text)) throw new HttpRefusal(400, `${name} must be a whole number`)
  return Number(text)
}

async function change(request: IncomingMessage, kind: string, door: LocalDoor): Promise<unknown> {
  const body = jsonOf(await readBody(request, 65_536)) as Record<string, unknown> | null
  if (kind === 'acceptances') {
    const { openid, templateId } = body ?? {}
    if (typeof openid !== 'string' || typeof templateId !== 'string') throw new HttpRefusal(400, 'openid and templateId are needed')
    await accept(door.context, openid, templateId)
    return { ok: true }
  }
  if (kind === 'faults' && door.testing) {
    door.setFaults(body === null || Object.keys(body).length === 0 ? undefined : (body as FaultPlan))
    return { ok: true }
  }
  throw new HttpRefusal(404, 'There is no such door')
}
