import { actionsOf, eventsOf } from '../../../tests/lives'
import { life } from './life'

test('consultation: what can happen, how loud it is, who must act next, who is told', () => {
  expect(eventsOf(life)).toEqual({
    ASKED: 'info, then lawyer',
    CLAIMED: 'info, then lawyer',
    HANDED_BACK: 'notice, then lawyer',
    ANSWERED: 'info, then resident, told on consultation',
    FOLLOWED_UP: 'info, then lawyer',
    CLOSED: 'info, then resident, told on consultation in the app alone',
    UNCLAIMED: 'alarm, then lawyer, told on inbox at night too',
    STILL_UNCLAIMED: 'alarm, then lawyer, told on inbox at night too',
    WITHDRAWN: 'info, then nobody',
  })
})

test('consultation: what may be done leads from these states to that one, and is refused for these reasons', () => {
  expect(actionsOf(life)).toEqual({
    claim: 'waiting → claimed TAKEN OWN_QUESTION NOT_WAITING',
    answer: 'claimed/followedUp → answered NOT_YOURS NOTHING_TO_ANSWER ALREADY_ENDED',
    handBack: 'claimed/followedUp → waiting NOT_YOURS NOTHING_TO_ANSWER ALREADY_ENDED',
    followUp: 'answered → followedUp NOT_ANSWERED_YET FOLLOW_UPS_USED FOLLOW_UP_TOO_LATE ALREADY_ENDED',
    close: 'answered → closed NOT_ANSWERED_YET RESIDENT_MAY_STILL_ASK ALREADY_ENDED',
    withdraw: 'waiting/claimed → withdrawn ALREADY_ANSWERED ALREADY_ENDED',
    hide: 'waiting/claimed/answered/followedUp/closed/withdrawn → the same',
    unhide: 'waiting/claimed/answered/followedUp/closed/withdrawn → the same',
  })
})
