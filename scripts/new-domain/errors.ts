/** What the person at the keyboard can put right. */
export class NewDomainError extends Error {}
