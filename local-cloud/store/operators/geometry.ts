/**
 * Plane geometry on longitude and latitude, and distances on a sphere. Edges are straight on the map, where the
 * database bends them along the globe: inside a city the two differ by less than a metre.
 */
export type Position = readonly [longitude: number, latitude: number]

type Edge = readonly [Position, Position]

/** A shape taken apart: every kind of GeoJSON becomes points, edges and areas (outer ring first, then holes). */
export interface Shape {
  readonly points: readonly Position[]
  readonly edges: readonly Edge[]
  readonly areas: readonly (readonly (readonly Position[])[])[]
}

/** Mean radius in metres, as the database uses it. */
export const EARTH_METRES = 6_378_100

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'

/** The parts of a GeoJSON value or of a bare `[longitude, latitude]`; `undefined` for anything else. */
export function shapeOf(value: unknown): Shape | undefined {
  if (isPosition(value)) return { points: [value], edges: [], areas: [] }
  if (value === null || typeof value !== 'object' || !('type' in value) || !('coordinates' in value)) return undefined
  const { coordinates } = value
  if (!Array.isArray(coordinates)) return undefined
  switch (value.type) {
    case 'Point':
      return isPosition(coordinates) ? { points: [coordinates], edges: [], areas: [] } : undefined
    case 'MultiPoint':
      return { points: coordinates.filter(isPosition), edges: [], areas: [] }
    case 'LineString':
      return ofLines([coordinates.filter(isPosition)])
    case 'MultiLineString':
      return ofLines(linesOf(coordinates))
    case 'Polygon':
      return ofAreas([linesOf(coordinates)])
    case 'MultiPolygon':
      return ofAreas(coordinates.filter(Array.isArray).map(linesOf))
    default:
      return undefined
  }
}

const linesOf = (coordinates: unknown[]): Position[][] => coordinates.filter(Array.isArray).map((line) => line.filter(isPosition))

function ofLines(lines: Position[][]): Shape {
  return { points: lines.flat(), edges: lines.flatMap(edgesOf), areas: [] }
}

function edgesOf(line: readonly Position[]): Edge[] {
  const edges: Edge[] = []
  let before: Position | undefined
  for (const position of line) {
    if (before !== undefined) edges.push([before, position])
    before = position
  }
  return edges
}

const ofAreas = (areas: Position[][][]): Shape => ({ ...ofLines(areas.flat()), areas })

/** Metres between two positions along the globe. */
export function metresBetween([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const radians = Math.PI / 180
  const a = Math.sin(((lat2 - lat1) * radians) / 2) ** 2
  const b = Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lng2 - lng1) * radians) / 2) ** 2
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(a + b)))
}

/** Whether `inner` lies inside one of the areas of `outer`; its border belongs to it. */
export function within(inner: Shape, outer: Shape): boolean {
  return (
    inner.points.length > 0 &&
    inner.points.every((point) => outer.areas.some((area) => inArea(point, area))) &&
    !inner.edges.some(([a, b]) => outer.edges.some(([c, d]) => crosses(a, b, c, d)))
  )
}

/** Whether two shapes share at least one position. */
export function intersects(a: Shape, b: Shape): boolean {
  const touches = (one: Shape, other: Shape): boolean =>
    one.points.some(
      (point) =>
        other.areas.some((area) => inArea(point, area)) ||
        other.edges.some(([c, d]) => onEdge(point, c, d)) ||
        other.points.some((p) => p[0] === point[0] && p[1] === point[1]),
    )
  return touches(a, b) || touches(b, a) || a.edges.some(([p, q]) => b.edges.some(([c, d]) => crosses(p, q, c, d)))
}

function inArea(point: Position, [outer = [], ...holes]: readonly (readonly Position[])[]): boolean {
  if (onBorder(point, outer)) return true
  return inRing(point, outer) && !holes.some((hole) => inRing(point, hole) && !onBorder(point, hole))
}

const onBorder = (point: Position, ring: readonly Position[]): boolean => edgesOf(ring).some(([a, b]) => onEdge(point, a, b))

/** Counts how often a ray to the right crosses the ring. */
function inRing([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false
  for (const [[x1, y1], [x2, y2]] of edgesOf(ring)) {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

const side = ([ax, ay]: Position, [bx, by]: Position, [px, py]: Position): number =>
  Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax))

function onEdge(point: Position, a: Position, b: Position): boolean {
  const between = (i: 0 | 1): boolean => point[i] >= Math.min(a[i], b[i]) && point[i] <= Math.max(a[i], b[i])
  return side(a, b, point) === 0 && between(0) && between(1)
}

/** Whether two edges cross in their middles; touching ends do not count. */
function crosses(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
