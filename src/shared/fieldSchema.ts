import { isLongEnough, isReadable, tooLong, tooShort, unreadable, wrong, type Field } from './fields'
import * as z from './schema'

/** A field's rule as a contract takes it; `z.optional(schemaOf(fields.phone))` where it may be left out. Apart from fields.ts: it loads zod. */
export const schemaOf = (field: Field) =>
  field.pattern === undefined
    ? z.string().check(
        z.trim(),
        z.refine((text) => isReadable(text), unreadable(field)),
        z.refine((text) => isLongEnough(field, text), tooShort(field)),
        z.maxLength(field.max, tooLong(field)),
      )
    : z.string().check(z.trim(), z.regex(field.pattern, wrong(field)))
