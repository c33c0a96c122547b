/** What every domain stands on: service records, service points, the inbox. */
export * from './inbox'
export * from './points'
export * from './repository'
