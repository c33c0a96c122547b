/**
 * The only importer of zod. WeChat's runtime forbids `new Function`, so the compiled fast path is off;
 * zod/mini keeps the phone's package small (13 KB instead of 81 KB), as long as each function is exported by name:
 * exported as one namespace, bundlers keep all of it (700 KB with every language's messages).
 * Used as `import * as z from '../schema'`.
 */
import { config } from 'zod/mini'

config({ jitless: true })

export {
  _default,
  array,
  boolean,
  custom,
  int,
  literal,
  maximum,
  maxLength,
  minimum,
  nullable,
  number,
  object,
  optional,
  refine,
  regex,
  string,
  trim,
  union,
  enum,
  type infer,
  type input,
  type ZodMiniType,
} from 'zod/mini'
