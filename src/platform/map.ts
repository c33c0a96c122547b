import Taro from '@tarojs/taro'
import { attempt } from './attempt'

/** A place on WeChat's maps: GCJ-02, degrees. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
  readonly name: string
  readonly address: string
}

/** Opens the phone's map at this place, from where it leads the way. A browser opens the map of its own system. */
export function openMap({ latitude, longitude, name, address }: Place): void {
  if (__TRANSPORT__ === 'cloud') void attempt(() => Taro.openLocation({ latitude, longitude, name, address, scale: 16 }))
  else window.location.href = `geo:${latitude},${longitude}?q=${encodeURIComponent(name)}`
}
