/** Lives of things that have states. */
export * from './actsNext'
export * from './events'
export * from './life'
export * from './night'
