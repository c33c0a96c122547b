/**
 * A call of the platform's that this phone may lack. Missing, it throws at once where others reject: both are only a no. Nothing that
 * somebody is doing stops for it.
 * @returns what came of it; null for a no
 */
export async function attempt<Result>(call: () => Promise<Result>): Promise<Result | null> {
  try {
    return await call()
  } catch {
    return null
  }
}

/** The same for a call that answers at once. */
export function attemptNow<Result>(call: () => Result): Result | null {
  try {
    return call()
  } catch {
    return null
  }
}
