import { existsSync, readFileSync } from 'node:fs'

/**
 * SQLite's log beside the data file holds the last commits after a kill. Where one of its frames is damaged SQLite
 * silently takes the log to end there, and every later commit is gone: this finds such a place before SQLite looks.
 * Format: sqlite.org/fileformat2.html#walformat.
 */
const HEADER = 32
const FRAME_HEADER = 24
const MAGIC = 0x377f0682

/** The number of the damaged frame, 0 for the log's own head; `undefined` for a log that is whole or not there. */
export function damagedFrame(file: string): number | undefined {
  if (!existsSync(file)) return undefined
  const log = readFileSync(file)
  if (log.length <= HEADER + FRAME_HEADER) return undefined
  const magic = log.readUInt32BE(0)
  const littleEndian = (magic & 1) === 0
  const sums = sumsOver(log, 0, 24, [0, 0], littleEndian)
  if ((magic & ~1) >>> 0 !== MAGIC || sums[0] !== log.readUInt32BE(24) || sums[1] !== log.readUInt32BE(28)) return 0
  const size = FRAME_HEADER + log.readUInt32BE(8)
  const salts = log.subarray(16, 24)
  /** Frames of an earlier round of the log have other salts: they are waste, not damage. */
  const ofThisRound = (at: number): boolean => at + size <= log.length && log.subarray(at + 8, at + 16).equals(salts)
  let before = sums
  for (let at = HEADER, number = 1; ofThisRound(at); at += size, number++) {
    const now = sumsOver(log, at + FRAME_HEADER, at + size, sumsOver(log, at, at + 8, before, littleEndian), littleEndian)
    if (now[0] !== log.readUInt32BE(at + 16) || now[1] !== log.readUInt32BE(at + 20)) {
      // The last frame may have been cut off by a power cut before anybody was told of it.
      return ofThisRound(at + size) ? number : undefined
    }
    before = now
  }
  return undefined
}

type Sums = readonly [number, number]

/** SQLite's running checksum over pairs of 32-bit words. */
function sumsOver(log: Buffer, from: number, to: number, [first, second]: Sums, littleEndian: boolean): Sums {
  let a = first
  let b = second
  for (let at = from; at < to; at += 8) {
    a = (a + (littleEndian ? log.readUInt32LE(at) : log.readUInt32BE(at)) + b) >>> 0
    b = (b + (littleEndian ? log.readUInt32LE(at + 4) : log.readUInt32BE(at + 4)) + a) >>> 0
  }
  return [a, b]
}
