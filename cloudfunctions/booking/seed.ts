/**
 * Sample rosters and the day sheets of the next two weeks, so that a newcomer sees places at once. Hours and numbers
 * of windows are samples; the calendar is the State Council's.
 */
import { needCodes, type NeedCode } from '../../src/shared/booking/needs'
import { valueOn } from '../../src/shared/parameters'
import { addDays, dateOf, daysBetween } from '../../src/shared/time'
import { samplePoints, sampleWeekly as weekly } from '../foundation/seed'
import { calendarData } from '../foundation/calendar/calendar-data'
import { kindBy } from '../foundation'
import { rosterIdOf } from './ids'
import { freshSheet, plan } from './roster/plan'
import type { Roster } from './roster/repository'
import type { DaySheet } from './sheet/repository'

const now = new Date().toISOString()
const today = dateOf(now)
const horizon = addDays(today, valueOn('booking.horizonDays', today))

const countyNeeds: readonly NeedCode[] = ['advice', 'legalAid', 'mediation', 'notary', 'reception', 'grassroots']
const townNeeds: readonly NeedCode[] = ['mediation', 'grassroots', 'legalAid']
/** 朔里、渠沟、烈山、濉溪、临涣、百善. */
const towns = ['340602100', '340603100', '340604100', '340621100', '340621104', '340621108'].map((code) => `point-${code}`)

/** Needs and windows of a point; the other townships take no bookings yet. */
function offered(point: (typeof samplePoints)[number]): { needs: readonly NeedCode[]; windows: number } {
  if (point.level === 'city') return { needs: needCodes, windows: 4 }
  if (point.level === 'county') return { needs: countyNeeds, windows: 2 }
  return { needs: towns.includes(point._id) ? townNeeds : [], windows: 1 }
}

const heldShare = 0.4
const years = new Map(calendarData.map((year) => [year._id, year]))
const waitsFrom = daysBetween(today, horizon).find((date) => kindBy(years, date) === null)

const rosters = samplePoints.flatMap((point) => {
  const { needs, windows } = offered(point)
  return needs.map((need): Roster => ({
    _id: rosterIdOf(point._id, need),
    pointId: point._id,
    need,
    windows,
    seats: 1,
    heldShare,
    weekly,
    closures: {},
    publishedTo: horizon,
    ...(waitsFrom !== undefined && { waitsFrom }),
    updatedAt: now,
  }))
})

function sheetsOf(roster: Roster): DaySheet[] {
  const point = samplePoints.find(({ _id }) => _id === roster.pointId)
  if (point === undefined) return []
  return daysBetween(today, horizon).flatMap((date) => {
    const kind = kindBy(years, date)
    const places = kind === null ? {} : plan(roster, date, kind)
    return Object.keys(places).length === 0 ? [] : [freshSheet(roster, point, date, places, now)]
  })
}

export const seed = { rosters, day_sheets: rosters.flatMap(sheetsOf) }
