import { Query } from 'mingo/query'
import { reach } from '../paths'
import { type Doc } from '../records'
import { type QueryOperator } from './kinds'

const LOGIC = new Set(['$and', '$or', '$nor'])

/** `$elemMatch`: criteria with field names match objects only, where mingo would try them on numbers and strings too. */
export const $elemMatch: QueryOperator = (name, operand, options) => {
  const criteria = operand as Doc
  const names = Object.keys(criteria)
  const onValues = names.length > 0 && names.every((key) => key.startsWith('$') && !LOGIC.has(key))
  const query = new Query(onValues ? { value: criteria } : criteria, options)
  const matches = (element: unknown): boolean => {
    if (onValues) return query.test({ value: element })
    return element !== null && typeof element === 'object' && !(element instanceof Date) && query.test(element as Doc)
  }
  const path = name.split('.')
  return (doc) => reach(doc, path).some((list) => Array.isArray(list) && list.some(matches))
}
