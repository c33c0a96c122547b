/** How long the pages of a list are; apart from `paging.ts`, so that the phone does not load its schemas. */

/** The most that one page holds. */
export const mostPerPage = 50

/** What it holds when nothing is said. */
export const usualPerPage = 20
