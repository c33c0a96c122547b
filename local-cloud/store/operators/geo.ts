import { type QueryOperator } from './kinds'
import { reach } from '../paths'
import { type Doc } from '../records'
import { failedOperation } from '../refusals'
import { EARTH_METRES, type Position, type Shape, intersects, metresBetween, shapeOf, within } from './geometry'

/** The shapes a document holds under a dotted name; a list of points counts as each of them. */
function shapesAt(doc: unknown, name: string): Shape[] {
  return reach(doc, name.split('.')).flatMap((value) => {
    const shape = shapeOf(value)
    if (shape !== undefined) return [shape]
    return Array.isArray(value) ? value.flatMap((element: unknown) => shapeOf(element) ?? []) : []
  })
}

function geometryOf(operand: unknown, operator: string): Shape {
  const shape = shapeOf((operand as { $geometry?: unknown } | null)?.$geometry)
  if (shape === undefined) throw failedOperation(`${operator} needs a $geometry in GeoJSON`)
  return shape
}

function centreOf(geometry: unknown, operator: string): Position {
  const [point, ...others] = shapeOf(geometry)?.points ?? []
  if (point === undefined || others.length > 0) throw failedOperation(`${operator} needs a point`)
  return point
}

/** Metres from a point to the nearest position a document holds under a name; Infinity when it holds none. */
function distanceTo(doc: unknown, name: string, centre: Position): number {
  const all = shapesAt(doc, name).flatMap(({ points }) => points.map((point) => metresBetween(point, centre)))
  return all.reduce((least, metres) => Math.min(least, metres), Infinity)
}

interface Near {
  readonly $geometry?: unknown
  readonly $maxDistance?: number | null
  readonly $minDistance?: number | null
}

const $nearSphere: QueryOperator = (name, operand) => {
  const { $geometry, $maxDistance, $minDistance } = operand as Near
  const centre = centreOf($geometry, '$nearSphere')
  return (doc) => {
    const metres = distanceTo(doc, name, centre)
    return metres !== Infinity && metres <= ($maxDistance ?? Infinity) && metres >= ($minDistance ?? 0)
  }
}

const $geoWithin: QueryOperator = (name, operand) => {
  const sphere = (operand as { $centerSphere?: unknown }).$centerSphere
  if (Array.isArray(sphere)) {
    const [middle, radians] = sphere as [unknown, unknown]
    if (typeof radians !== 'number' || radians < 0) throw failedOperation('$centerSphere needs a radius in radians')
    const centre = centreOf(middle, '$centerSphere')
    return (doc) =>
      shapesAt(doc, name).some(({ points }) => points.every((point) => metresBetween(point, centre) <= radians * EARTH_METRES))
  }
  const other = Object.keys(operand as object).find((key) => key !== '$geometry')
  if (other !== undefined) throw failedOperation(`$geoWithin with ${other} is not served by the local cloud`)
  const area = geometryOf(operand, '$geoWithin')
  if (area.areas.length === 0) throw failedOperation('$geoWithin needs a Polygon or a MultiPolygon')
  return (doc) => shapesAt(doc, name).some((shape) => within(shape, area))
}

const $geoIntersects: QueryOperator = (name, operand) => {
  const wanted = geometryOf(operand, '$geoIntersects')
  return (doc) => shapesAt(doc, name).some((shape) => intersects(shape, wanted))
}

export const geoQueries = { $nearSphere, $near: $nearSphere, $geoWithin, $geoIntersects }

/** A query for what is near gives the nearest first: the comparison that does so, when the query asks for it. */
export function nearestFirst(query: Doc): ((a: Doc, b: Doc) => number) | undefined {
  for (const [name, condition] of Object.entries(query)) {
    if (condition === null || typeof condition !== 'object') continue
    const near = (condition as { $nearSphere?: Near; $near?: Near }).$nearSphere ?? (condition as { $near?: Near }).$near
    if (near === undefined) continue
    const centre = centreOf(near.$geometry, '$nearSphere')
    return (a, b) => distanceTo(a, name, centre) - distanceTo(b, name, centre)
  }
  return undefined
}

/** Degrees on the flat map from a point to the nearest position a document holds under a name; Infinity when it holds none. */
function degreesTo(doc: unknown, name: string, [longitude, latitude]: Position): number {
  const all = shapesAt(doc, name).flatMap(({ points }) => points.map(([x, y]) => Math.hypot(x - longitude, y - latitude)))
  return all.reduce((least, degrees) => Math.min(least, degrees), Infinity)
}

interface GeoNear {
  readonly near?: unknown
  readonly distanceField?: unknown
  readonly key?: string
  readonly maxDistance?: number
  readonly minDistance?: number
  readonly distanceMultiplier?: number
  readonly includeLocs?: string
  readonly spherical?: boolean
}

/**
 * The `$geoNear` stage: documents with their distance, the nearest first. Its `query` has been applied already. Distances are metres from a point
 * in GeoJSON; from a pair of numbers, the older form, radians on the sphere, or degrees on the flat map.
 */
export function geoNear(docs: readonly Doc[], stage: Doc): Doc[] {
  const {
    near,
    distanceField,
    key,
    maxDistance = Infinity,
    minDistance = 0,
    distanceMultiplier = 1,
    includeLocs,
    spherical = false,
  } = stage as GeoNear
  if (typeof distanceField !== 'string') throw failedOperation('$geoNear requires a distanceField option as a string')
  const centre = centreOf(near, '$geoNear')
  const distance = (doc: Doc, name: string) => {
    if (!Array.isArray(near)) return distanceTo(doc, name, centre)
    return spherical ? distanceTo(doc, name, centre) / EARTH_METRES : degreesTo(doc, name, centre)
  }
  const found: { away: number; doc: Doc }[] = []
  for (const doc of docs) {
    const name = key ?? Object.keys(doc).find((field) => shapeOf(doc[field]) !== undefined)
    if (name === undefined) continue
    const away = distance(doc, name)
    if (away === Infinity || away > maxDistance || away < minDistance) continue
    const extra: Doc = { [distanceField]: away * distanceMultiplier }
    if (typeof includeLocs === 'string') extra[includeLocs] = reach(doc, name.split('.'))[0]
    found.push({ away, doc: { ...doc, ...extra } })
  }
  return found.sort((a, b) => a.away - b.away).map(({ doc }) => doc)
}
