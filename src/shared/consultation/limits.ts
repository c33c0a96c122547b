/** How long texts may be, in characters; apart from the contract, so that the phone does not load its schemas. */
export const textLimits = { question: { min: 5, max: 2000 }, answer: { min: 10, max: 3000 }, steps: { min: 5, max: 3000 } } as const
