/** One entry of a document's own history, pushed in the update that changes its state. `by` is `asker`, a staff id or `system`. */
export interface Happened<Code extends string = string> {
  readonly code: Code
  readonly at: string
  readonly by: string
  readonly detail?: string
}
