/** The fields of a `multipart/form-data` body as raw bytes; a body without its boundary has none. */
export function fieldsOf(body: Buffer, contentType: string): Map<string, Buffer> {
  const fields = new Map<string, Buffer>()
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary === undefined) return fields
  const mark = Buffer.from(`--${boundary}`)
  for (let at = body.indexOf(mark); at !== -1;) {
    const next = body.indexOf(mark, at + mark.length)
    if (next === -1) break
    const part = body.subarray(at + mark.length + 2, next - 2)
    const split = part.indexOf('\r\n\r\n')
    const name = split === -1 ? undefined : /name="([^"]*)"/.exec(part.subarray(0, split).toString())?.[1]
    if (name !== undefined) fields.set(name, part.subarray(split + 4))
    at = next
  }
  return fields
}
