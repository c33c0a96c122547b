/** A spot on WeChat's maps (GCJ-02, degrees). */
export interface Spot {
  readonly latitude: number
  readonly longitude: number
}

const earthMetres = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** As the crow flies, in metres (haversine; the earth as a ball, good to half a percent). */
export function metresBetween(a: Spot, b: Spot): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord =
    half(a.latitude, b.latitude) + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * earthMetres * Math.asin(Math.sqrt(chord))
}

/** `800 米`, `3.2 公里`, `12 公里`; where the spot is only about right, `大概 3 公里`. */
export function sayDistance(metres: number, approximate: boolean): string {
  if (approximate) return `大概 ${Math.max(1, Math.round(metres / 1000))} 公里`
  if (metres < 950) return `${Math.max(50, Math.round(metres / 50) * 50)} 米`
  return `${metres < 9950 ? (metres / 1000).toFixed(1) : Math.round(metres / 1000)} 公里`
}
