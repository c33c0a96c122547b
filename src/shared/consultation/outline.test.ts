import { outlineOf } from '../../../tests/outline'
import { consultation } from './contract'

/** Of each action: who may call it, what it takes, what it gives, why it is refused. A change here is a change for phones of the version before. */
const outline = {
  ask: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9_-]{8,64}$), text: string(maxLength 2000), category?: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, forOther?: {relation: string(maxLength 20), agreed: =true}}',
    '{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer, thread: [{kind: ="question", id: string, at: string, text: string} | {kind: ="followUp", id: string, at: string, text: string} | {kind: ="answer", id: string, at: string, by: string, conclusion: string(maxLength 3000), basis: [{law: string(maxLength 60), article: string(maxLength 30), point?: string(maxLength 500)}](maxItems 10), steps: string(maxLength 3000), deadline?: {date: string, what: string(maxLength 100)}, mayApplyForLegalAid: boolean}], handedBack: {why: conflict/notMyField/noTime/other, words: string, at: string} | null, followUpsLeft: integer, followUpUntil: string,null, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, mine: boolean, hidden: boolean, actions: [claim/answer/handBack/followUp/close/withdraw/hide/unhide]}',
    'ASKED_TOO_OFTEN SENT_DIFFERENTLY TOO_MANY_WAIT',
  ],
  mine: [
    'query by resident',
    '{before?: string(pattern ^[A-Za-z0-9:._~-]{1,200}$), limit?: integer(minimum 1, maximum 50) = 20, pass?: string(pattern ^[0-9a-f]{48}$)}',
    '{items: [{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer}], next: string,null}',
    'NOT_OPEN_ANY_MORE',
  ],
  read: [
    'query by person',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), pass?: string(pattern ^[0-9a-f]{48}$)}',
    '{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer, thread: [{kind: ="question", id: string, at: string, text: string} | {kind: ="followUp", id: string, at: string, text: string} | {kind: ="answer", id: string, at: string, by: string, conclusion: string(maxLength 3000), basis: [{law: string(maxLength 60), article: string(maxLength 30), point?: string(maxLength 500)}](maxItems 10), steps: string(maxLength 3000), deadline?: {date: string, what: string(maxLength 100)}, mayApplyForLegalAid: boolean}], handedBack: {why: conflict/notMyField/noTime/other, words: string, at: string} | null, followUpsLeft: integer, followUpUntil: string,null, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, mine: boolean, hidden: boolean, actions: [claim/answer/handBack/followUp/close/withdraw/hide/unhide]}',
    'CONFLICTED NOT_WAITING TAKEN',
  ],
  queue: [
    'query by staff lawyer',
    '{}',
    '{waiting: {items: [{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer}], next: string,null}, inHand: {items: [{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer}], next: string,null}, answeredByMe: {items: [{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer}], next: string,null}}',
    '',
  ],
  queuePage: [
    'query by staff lawyer',
    '{list: waiting/inHand/answeredByMe, before?: string(pattern ^[A-Za-z0-9:._~-]{1,200}$), limit?: integer(minimum 1, maximum 50) = 20}',
    '{items: [{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer}], next: string,null}',
    '',
  ],
  queueBehind: [
    'query by staff lawyer',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), before?: string(pattern ^[A-Za-z0-9:._~-]{1,200}$), limit?: integer(minimum 1, maximum 50) = 20}',
    '{items: [{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer}], next: string,null}',
    'NOT_WAITING',
  ],
  claim: [
    'command by staff lawyer',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$)}',
    '{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer, thread: [{kind: ="question", id: string, at: string, text: string} | {kind: ="followUp", id: string, at: string, text: string} | {kind: ="answer", id: string, at: string, by: string, conclusion: string(maxLength 3000), basis: [{law: string(maxLength 60), article: string(maxLength 30), point?: string(maxLength 500)}](maxItems 10), steps: string(maxLength 3000), deadline?: {date: string, what: string(maxLength 100)}, mayApplyForLegalAid: boolean}], handedBack: {why: conflict/notMyField/noTime/other, words: string, at: string} | null, followUpsLeft: integer, followUpUntil: string,null, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, mine: boolean, hidden: boolean, actions: [claim/answer/handBack/followUp/close/withdraw/hide/unhide]}',
    'CONFLICTED NOT_WAITING OWN_QUESTION TAKEN',
  ],
  answer: [
    'command by staff lawyer',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), answerId: string(pattern ^[A-Za-z0-9_-]{8,64}$), conclusion: string(maxLength 3000), basis: [{law: string(maxLength 60), article: string(maxLength 30), point?: string(maxLength 500)}](maxItems 10), steps: string(maxLength 3000), deadline?: {date: string, what: string(maxLength 100)}, mayApplyForLegalAid: boolean}',
    '{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer, thread: [{kind: ="question", id: string, at: string, text: string} | {kind: ="followUp", id: string, at: string, text: string} | {kind: ="answer", id: string, at: string, by: string, conclusion: string(maxLength 3000), basis: [{law: string(maxLength 60), article: string(maxLength 30), point?: string(maxLength 500)}](maxItems 10), steps: string(maxLength 3000), deadline?: {date: string, what: string(maxLength 100)}, mayApplyForLegalAid: boolean}], handedBack: {why: conflict/notMyField/noTime/other, words: string, at: string} | null, followUpsLeft: integer, followUpUntil: string,null, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, mine: boolean, hidden: boolean, actions: [claim/answer/handBack/followUp/close/withdraw/hide/unhide]}',
    'BASIS_NEEDED NOTHING_TO_ANSWER NOT_YOURS NO_SUCH_ARTICLE OVER',
  ],
  followUp: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), followUpId: string(pattern ^[A-Za-z0-9_-]{8,64}$), text: string(maxLength 2000), pass?: string(pattern ^[0-9a-f]{48}$)}',
    '{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer, thread: [{kind: ="question", id: string, at: string, text: string} | {kind: ="followUp", id: string, at: string, text: string} | {kind: ="answer", id: string, at: string, by: string, conclusion: string(maxLength 3000), basis: [{law: string(maxLength 60), article: string(maxLength 30), point?: string(maxLength 500)}](maxItems 10), steps: string(maxLength 3000), deadline?: {date: string, what: string(maxLength 100)}, mayApplyForLegalAid: boolean}], handedBack: {why: conflict/notMyField/noTime/other, words: string, at: string} | null, followUpsLeft: integer, followUpUntil: string,null, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, mine: boolean, hidden: boolean, actions: [claim/answer/handBack/followUp/close/withdraw/hide/unhide]}',
    'ALREADY_ENDED ASKED_TOO_OFTEN FOLLOW_UPS_USED FOLLOW_UP_TOO_LATE NOT_ANSWERED_YET',
  ],
  close: [
    'command by person',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), ending?: solved/unsolved, pass?: string(pattern ^[0-9a-f]{48}$)}',
    '{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer, thread: [{kind: ="question", id: string, at: string, text: string} | {kind: ="followUp", id: string, at: string, text: string} | {kind: ="answer", id: string, at: string, by: string, conclusion: string(maxLength 3000), basis: [{law: string(maxLength 60), article: string(maxLength 30), point?: string(maxLength 500)}](maxItems 10), steps: string(maxLength 3000), deadline?: {date: string, what: string(maxLength 100)}, mayApplyForLegalAid: boolean}], handedBack: {why: conflict/notMyField/noTime/other, words: string, at: string} | null, followUpsLeft: integer, followUpUntil: string,null, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, mine: boolean, hidden: boolean, actions: [claim/answer/handBack/followUp/close/withdraw/hide/unhide]}',
    'ALREADY_ENDED ANSWER_OWED NOT_ANSWERED_YET OVER RESIDENT_MAY_STILL_ASK',
  ],
  withdraw: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), pass?: string(pattern ^[0-9a-f]{48}$)}',
    '{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer, thread: [{kind: ="question", id: string, at: string, text: string} | {kind: ="followUp", id: string, at: string, text: string} | {kind: ="answer", id: string, at: string, by: string, conclusion: string(maxLength 3000), basis: [{law: string(maxLength 60), article: string(maxLength 30), point?: string(maxLength 500)}](maxItems 10), steps: string(maxLength 3000), deadline?: {date: string, what: string(maxLength 100)}, mayApplyForLegalAid: boolean}], handedBack: {why: conflict/notMyField/noTime/other, words: string, at: string} | null, followUpsLeft: integer, followUpUntil: string,null, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, mine: boolean, hidden: boolean, actions: [claim/answer/handBack/followUp/close/withdraw/hide/unhide]}',
    'ALREADY_ANSWERED ALREADY_ENDED WITHDRAWN_TOO_OFTEN',
  ],
  hide: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), hideId: string(pattern ^[A-Za-z0-9_-]{8,64}$), phrase: string(maxLength 40)}',
    '{id: string}',
    'HIDDEN_TOO_OFTEN',
  ],
  reveal: ['command by resident', '{phrase: string(maxLength 40)}', '{pass: string}', 'PHRASE_OPENS_NOTHING PHRASE_RESTS'],
  unhide: [
    'command by resident',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), pass?: string(pattern ^[0-9a-f]{48}$)}',
    '{id: string, state: waiting/claimed/answered/followedUp/closed/withdrawn, category: 10/11/12/13/14/15/16/17/18/19/20/99/01/02/03/04/05/06/07/08/09, opening: string, quiet: boolean, askedAt: string, dueAt: string,null, overdue: boolean, risks: [violence/domesticViolence/selfHarm/child/fraud/detained/deadline], lawyer: string,null, askedBy: string,null, followUps: integer, passedOn: boolean, ending: solved/unsolved/byLawyer | null, behind: integer, thread: [{kind: ="question", id: string, at: string, text: string} | {kind: ="followUp", id: string, at: string, text: string} | {kind: ="answer", id: string, at: string, by: string, conclusion: string(maxLength 3000), basis: [{law: string(maxLength 60), article: string(maxLength 30), point?: string(maxLength 500)}](maxItems 10), steps: string(maxLength 3000), deadline?: {date: string, what: string(maxLength 100)}, mayApplyForLegalAid: boolean}], handedBack: {why: conflict/notMyField/noTime/other, words: string, at: string} | null, followUpsLeft: integer, followUpUntil: string,null, recordId: string,null, rated: {record: {id: string, kind: consultation/appointment/walkIn/hotline/mediation/homeVisit, subjectId: string, about: string, finishedAt: string}, rating: {grade: 5/4/3/2/1, reasons: [string], words: string, ratedAt: string} | null, rateUntil: string, mayRate: boolean} | null, mine: boolean, hidden: boolean, actions: [claim/answer/handBack/followUp/close/withdraw/hide/unhide]}',
    '',
  ],
  handBack: [
    'command by staff lawyer',
    '{id: string(pattern ^[A-Za-z0-9:_-]{1,96}$), why?: conflict/notMyField/noTime/other, reason?: string(maxLength 200)}',
    '{id: string}',
    'NOTHING_TO_ANSWER NOT_YOURS OVER WORDS_NEEDED',
  ],
}

test('the contract takes and gives what it says, and nothing else', () => {
  expect(outlineOf(consultation.actions)).toEqual(outline)
  expect(consultation.name).toBe('consultation')
})
