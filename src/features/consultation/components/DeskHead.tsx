import { categoryName } from '@/shared/consultation/categories'
import type { Consultation } from '@/shared/consultation/contract'
import { stateWords } from '@/shared/consultation/stateWords'
import { Marks } from './Marks'
import { marksOf } from './queueWords'

/** What kind of consultation is on the desk. */
export const deskTitle = ({ category }: Consultation): string => (category === '99' ? '答咨询' : `${categoryName(category)}咨询`)

/** Where it stands and who has it, then what is dangerous about it. */
export function DeskHead({ consultation }: { consultation: Consultation }) {
  const { tag, tone } = stateWords(consultation)
  const state = { words: consultation.lawyer === null ? tag : `${tag} · ${consultation.lawyer}`, tone }
  return <Marks marks={[state, ...marksOf(consultation, new Date().toISOString())]} />
}
