import { type Action } from './context'
import { textOf } from './fields'

export const transactionActions: Readonly<Record<string, Action>> = {
  'database.startTransaction': (context) => ({ transactionId: context.store.begin() }),
  'database.commitTransaction': (context, params) => {
    context.store.commit(textOf(params, 'transactionId'))
    return {}
  },
  'database.abortTransaction': (context, params) => {
    context.store.abort(textOf(params, 'transactionId'))
    return {}
  },
}
