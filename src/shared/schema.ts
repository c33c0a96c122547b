/**
 * The only importer of zod. WeChat's runtime forbids `new Function`, so the compiled fast path is off;
 * zod/mini keeps the phone's package small (13 KB instead of 81 KB).
 */
import { config } from 'zod/mini'

config({ jitless: true })

export * as z from 'zod/mini'
