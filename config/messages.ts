/**
 * The subscription messages, with the ids that WeChat's console gave their templates: the phone asks for an id, the functions send to the
 * same one. Both builds take it from here, or no message arrives.
 */
export const templates = ['progress'] as const
type Template = (typeof templates)[number]

/** Template to id; an empty id means that nobody asks and nothing is sent: the inbox has everything. */
export type TemplateIds = Readonly<Record<Template, string>>

/** Where a build finds the id of a template. */
export const variableOf = (template: Template) => `FINGERTIP_TEMPLATE_${template.toUpperCase()}`

/** The ids on one machine, where no console gives any. */
export const localTemplateIds: TemplateIds = { progress: 'local-progress' }

/** The ids of what is uploaded. */
export const templateIds = (environment: Readonly<Record<string, string | undefined>>): TemplateIds => ({
  progress: environment[variableOf('progress')] ?? '',
})

/** What to say about a build without ids; null when none is missing. */
export function missingIds(ids: TemplateIds, what: string): string | null {
  const missing = templates.filter((template) => ids[template] === '').map(variableOf)
  if (missing.length === 0) return null
  return [
    '',
    `!!! ${what}: ${missing.join(', ')} is not set.`,
    '!!! It works, but NOBODY GETS A MESSAGE of WeChat: the phone does not ask, the functions do not send.',
    '!!! Set it to the template id of the console and build both the package and the functions again (docs/operating.md).',
    '',
  ].join('\n')
}

/** What a function reads, as its bundle or a test sets it. */
export const templateVariables = (ids: TemplateIds): Record<string, string> =>
  Object.fromEntries(templates.map((template) => [variableOf(template), ids[template]]))
