import { bookingActorOf, ticketActorOf } from './actor'

const staff = (...roles: ('clerk' | 'lawyer' | 'mediator' | 'admin')[]) => ({ _id: 's', name: '', title: '', roles, pointId: 'point-1' })
const at = (pointId: string, person = 'wx:visitor') => ({ pointId, person })
const me = 'wx:me'

test('a clerk acts on the own point, the admin on any, a lawyer looks on', () => {
  expect(bookingActorOf(staff('clerk'), me, at('point-1'))).toBe('staff')
  expect(bookingActorOf(staff('clerk'), me, at('point-2'))).toBe('staffElsewhere')
  expect(bookingActorOf(staff('admin'), me, at('point-2'))).toBe('staff')
  expect(bookingActorOf(staff('lawyer', 'mediator'), me, at('point-1'))).toBe('stranger')
})

test('nobody acts on what they booked themselves, wherever it is', () => {
  expect(bookingActorOf(staff('clerk'), me, at('point-1', me))).toBe('staffOwn')
  expect(bookingActorOf(staff('clerk'), me, at('point-2', me))).toBe('staffOwn')
  expect(bookingActorOf(staff('admin'), me, at('point-2', me))).toBe('staffOwn')
  expect(bookingActorOf(staff('lawyer'), me, at('point-1', me))).toBe('stranger')
})

test('everybody at the windows calls and finishes there, and nowhere else; but not their own number', () => {
  expect(ticketActorOf(staff('lawyer'), me, at('point-1'))).toBe('counter')
  expect(ticketActorOf(staff('lawyer'), me, at('point-1', me))).toBe('own')
  expect(ticketActorOf(staff('admin'), me, at('point-2'))).toBe('stranger')
  expect(ticketActorOf(staff('admin'), me, { pointId: 'point-1', person: null })).toBe('counter')
})
