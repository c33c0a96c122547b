/**
 * One JSON line per event, for the platform's log. Never what a person wrote, and never who they are: a caller's key
 * that slipped into a database error's text is taken out.
 */
export function log(line: { requestId: string; action: string; code: string; detail?: string }, hide: string | null): void {
  const text = JSON.stringify(line)
  console.error(hide === null ? text : text.split(hide).join('***'))
}
