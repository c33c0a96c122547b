import Taro from '@tarojs/taro'
import { attemptNow } from './attempt'

/** Tells when the phone loses its network and when it has one again; returns how to stop. */
export function watchNetwork(hear: (there: boolean) => void): () => void {
  if (__TRANSPORT__ === 'cloud') {
    const told = ({ isConnected }: { isConnected: boolean }) => hear(isConnected)
    attemptNow(() => Taro.onNetworkStatusChange(told))
    return () => void attemptNow(() => Taro.offNetworkStatusChange(told))
  }
  // A browser says by itself whether it is online; Taro asks for the kind of its connection, which few of them tell.
  const [on, off] = [() => hear(true), () => hear(false)]
  window.addEventListener('online', on)
  window.addEventListener('offline', off)
  return () => {
    window.removeEventListener('online', on)
    window.removeEventListener('offline', off)
  }
}
