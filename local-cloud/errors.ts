/**
 * A fault that the person at the terminal can do something about: a busy port, a data folder in use, a damaged file.
 * The message is one plain sentence, printed without a stack.
 */
export class LocalCloudError extends Error {
  override name = 'LocalCloudError'
}

/** The `code` of a Node or SQLite error (`EADDRINUSE`, `SQLITE_BUSY`), or an empty string. */
export function codeOf(error: unknown): string {
  if (error === null || typeof error !== 'object' || !('code' in error)) return ''
  return String(error.code)
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
