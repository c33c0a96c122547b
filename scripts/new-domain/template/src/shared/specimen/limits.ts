/** How long texts are, in characters; the schema and the screens say the same. */
export const textLimits = { what: { min: 5, max: 500 } } as const
