import { actionsOf, eventsOf } from '../../../tests/lives'
import { life } from './life'

test('consultation: what can happen, how loud it is, who must act next, who is told', () => {
  expect(eventsOf(life)).toEqual({
    ASKED: 'info, then lawyer',
    CLAIMED: 'info, then lawyer',
    HANDED_BACK: 'notice, then lawyer',
    ANSWERED: 'info, then resident, told on consultation',
    ADDED: 'notice, then lawyer',
    FOLLOWED_UP: 'info, then lawyer',
    SOLVED: 'info, then resident',
    UNSOLVED: 'notice, then resident',
    CLOSED: 'info, then resident, told on consultation in the app alone',
    UNCLAIMED: 'alarm, then lawyer, told on inbox at night too',
    STILL_UNCLAIMED: 'alarm, then lawyer, told on inbox at night too',
    WITHDRAWN: 'info, then nobody',
  })
})

test('consultation: what may be done leads from these states to that one, and is refused for these reasons', () => {
  expect(actionsOf(life)).toEqual({
    claim: 'waiting → claimed TAKEN OWN_QUESTION NOT_WAITING CONFLICTED',
    answer: 'claimed/followedUp → answered NOT_YOURS NOTHING_TO_ANSWER OVER',
    handBack: 'claimed/followedUp → waiting NOT_YOURS NOTHING_TO_ANSWER OVER',
    followUp: 'answered → followedUp NOT_ANSWERED_YET FOLLOW_UPS_USED FOLLOW_UP_TOO_LATE ALREADY_ENDED',
    close: 'answered → closed NOT_ANSWERED_YET ANSWER_OWED RESIDENT_MAY_STILL_ASK ALREADY_ENDED OVER',
    withdraw: 'waiting/claimed → withdrawn ALREADY_ANSWERED ALREADY_ENDED',
    hide: 'waiting/claimed/answered/followedUp/closed/withdrawn → the same',
    unhide: 'waiting/claimed/answered/followedUp/closed/withdrawn → the same',
  })
})
