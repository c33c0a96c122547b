import { categoryName } from '@/shared/consultation/categories'
import type { Consultation } from '@/shared/consultation/contract'
import { stateWords } from '@/shared/consultation/stateWords'
import { Marks } from './Marks'
import { marksOf } from './queueWords'

/** What kind of matter is on the desk. */
export const deskTitle = ({ category }: Consultation): string => (category === '99' ? '答咨询' : `${categoryName(category)}咨询`)

/** Where it stands and who has it, then what is dangerous about it. */
export function DeskHead({ matter }: { matter: Consultation }) {
  const { tag, tone } = stateWords(matter)
  const state = { words: matter.lawyer === null ? tag : `${tag} · ${matter.lawyer}`, tone }
  return <Marks marks={[state, ...marksOf(matter, new Date().toISOString())]} />
}
