import { type Options } from 'mingo/types'

/** A query operator: reads its operand once, then tests documents. */
export type QueryOperator = (name: string, operand: unknown, options: Options) => (doc: unknown) => boolean

/** An operator of an expression in an aggregation. */
export type ExpressionOperator = (doc: unknown, operand: unknown, options: Options) => unknown
