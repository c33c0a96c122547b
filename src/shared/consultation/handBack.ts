/** Why a lawyer gives a consultation back. */
export const handBackReasons = ['conflict', 'notMyField', 'noTime', 'other'] as const
export type HandBackReason = (typeof handBackReasons)[number]

/** As lawyers read them; who asked reads none of it. */
export const handBackWords: Readonly<Record<HandBackReason, string>> = {
  conflict: '有利害关系',
  notMyField: '不是我熟悉的领域',
  noTime: '没时间，怕耽误',
  other: '别的原因',
}

/** Which of them say nothing without words of one's own. */
export const needsWords = (why: HandBackReason): boolean => why === 'other'

/** How a consultation ended: as its asker said, or by the lawyer once no follow-up could come any more. */
export const endings = ['solved', 'unsolved', 'byLawyer'] as const
export type Ending = (typeof endings)[number]
