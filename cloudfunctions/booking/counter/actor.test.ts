import { bookingActorOf, ticketActorOf } from './actor'

const staff = (...roles: ('clerk' | 'lawyer' | 'mediator' | 'admin')[]) => ({ _id: 's', name: '', title: '', roles, pointId: 'point-1' })

test('a clerk acts on the own point, the admin on any, a lawyer looks on', () => {
  expect(bookingActorOf(staff('clerk'), 'point-1')).toBe('staff')
  expect(bookingActorOf(staff('clerk'), 'point-2')).toBe('staffElsewhere')
  expect(bookingActorOf(staff('admin'), 'point-2')).toBe('staff')
  expect(bookingActorOf(staff('lawyer', 'mediator'), 'point-1')).toBe('stranger')
})

test('everybody at the windows calls and finishes there, and nowhere else', () => {
  expect(ticketActorOf(staff('lawyer'), 'point-1')).toBe('counter')
  expect(ticketActorOf(staff('admin'), 'point-2')).toBe('stranger')
})
