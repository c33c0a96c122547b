import { format, resolveConfig } from 'prettier'

/** The text as `npm run check` wants it: a longer name may need other line breaks. */
export const formatted = async (file: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(file)), filepath: file })
