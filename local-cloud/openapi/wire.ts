import { Root } from 'protobufjs'

/** The messages of `cloud.openapi` as wx-server-sdk 4.0.2 writes and reads them. */
const root = Root.fromJSON({
  nested: {
    Pair: {
      fields: {
        key: { type: 'string', id: 1 },
        value: { type: 'bytes', id: 2 },
        contenttype: { type: 'string', id: 3 },
        filename: { type: 'string', id: 4 },
      },
    },
    OpenapiData: { fields: { pairs: { rule: 'repeated', type: 'Pair', id: 1 } } },
    Request: {
      fields: { apiType: { type: 'int32', id: 1 }, openapiData: { type: 'OpenapiData', id: 2 }, appid: { type: 'string', id: 6 } },
    },
    Response: {
      fields: {
        respData: { type: 'bytes', id: 1 },
        contentType: { type: 'string', id: 2 },
        errorCode: { type: 'int32', id: 3 },
        httpCode: { type: 'int32', id: 4 },
      },
    },
  },
})
const Request = root.lookupType('Request')
const Response = root.lookupType('Response')

interface RequestShape {
  openapiData?: { pairs?: { key: string; value: Uint8Array; filename?: string }[] }
}

/** The arguments of an openapi call: each value is JSON, or raw bytes where it carries a file. @throws Error when malformed. */
export function argumentsOf(data: Buffer): Record<string, unknown> {
  const { openapiData } = Request.toObject(Request.decode(data), { defaults: false }) as RequestShape
  return Object.fromEntries(
    (openapiData?.pairs ?? []).map(({ key, value, filename }) => {
      const text = Buffer.from(value).toString('utf8')
      if (filename !== undefined && filename !== '') return [key, { file: filename, bytes: value.length }]
      try {
        return [key, JSON.parse(text) as unknown]
      } catch {
        return [key, text]
      }
    }),
  )
}

/** The answer's bytes. */
export function responseOf(body: Buffer, contentType: string): Buffer {
  return Buffer.from(Response.encode(Response.create({ respData: body, contentType, errorCode: 0, httpCode: 200 })).finish())
}
