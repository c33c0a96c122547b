/** The contract: actions as data. Client and server are both derived from it. */
export * from './contract'
export * from './doors'
export * from './fill'
export * from './refusals'
export * from './ids'
