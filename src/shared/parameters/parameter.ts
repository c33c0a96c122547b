/** One value of a parameter, in force from a day on. */
export interface Parameter {
  readonly from: string
  readonly value: number
  /** Where the figure comes from. */
  readonly source: string
  /** `rule`: found in a norm. `found`: of a norm that was seen only through somebody else's page. `choice`: our own. `sample`: must be shown as a sample. */
  readonly status: 'rule' | 'found' | 'choice' | 'sample'
}
