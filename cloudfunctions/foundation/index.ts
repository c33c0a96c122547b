/** What every domain stands on: service records, service points and when they are open, the inbox. */
export * from './calendar'
export * from './dayKind'
export * from './inbox'
export * from './points'
export * from './rated'
export * from './ratings'
export * from './repository'
