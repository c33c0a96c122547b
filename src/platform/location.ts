import Taro from '@tarojs/taro'
import type { Spot } from '@/shared/directory/distance'
import { attempt } from './attempt'

/**
 * Where the phone is, roughly, on WeChat's maps (GCJ-02); asked for by a tap, used for counting distances here and then
 * forgotten. Null when the person or the phone says no.
 */
export async function whereAmI(): Promise<Spot | null> {
  // The branch that is not this build's is cut out, and with it the library below.
  if (__TRANSPORT__ === 'http') {
    const measured = await measure()
    if (measured === null) return null
    // A browser measures in the world's system; China's maps are shifted by some hundred metres. Loaded only when needed.
    const { default: gcoord } = await import('gcoord')
    const [longitude, latitude] = gcoord.transform([measured.longitude, measured.latitude], gcoord.WGS84, gcoord.GCJ02)
    return { latitude, longitude }
  }
  const found = await attempt(() => Taro.getFuzzyLocation({ type: 'gcj02' }))
  return found && { latitude: found.latitude, longitude: found.longitude }
}

const measure = () =>
  new Promise<Spot | null>((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      () => resolve(null),
      { maximumAge: 300_000, timeout: 15_000 },
    )
  })
