import { risksIn, urgency } from './risk'

/** Whether these words speak of danger: not sent yet, they must not lie where somebody else finds them. */
export const isDangerous = (text: string): boolean => urgency(risksIn(text)) === 0
