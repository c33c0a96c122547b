/** Actions that change documents, for the count of writes. */
const WRITES = new Set(['database.insertDocument', 'database.modifyDocument', 'database.modifyAndReturnDoc', 'database.removeDocument'])

/** Whether an action of the wire protocol goes to the database. */
export const isDatabase = (action: string): boolean => action.startsWith('database.')

/** Whether it changes documents. */
export const isWrite = (action: string): boolean => WRITES.has(action)
