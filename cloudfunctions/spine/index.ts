/** What every domain writes when a service ends, and what `rating` reads. */
export * from './repository'
