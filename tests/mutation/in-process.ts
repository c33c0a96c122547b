/** The name of the runner beside, and of its option: the test files, relative to the repository. */
export const IN_PROCESS = 'inProcess'
