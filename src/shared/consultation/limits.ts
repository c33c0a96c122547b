import { fields } from '../fields'

/** How long texts may be. Screens are moving to `fields` and `mistakeIn`; this goes with the last of them. */
export const textLimits = { question: fields.question, answer: fields.answer, steps: fields.steps } as const
