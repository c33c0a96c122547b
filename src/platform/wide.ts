import { useEffect, useState } from 'react'

const wideEnough = '(min-width: 1024px)'

/** Whether a list and its detail fit beside each other: a browser window from 1024 px on; a phone never. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => __TRANSPORT__ === 'http' && window.matchMedia?.(wideEnough).matches === true)
  useEffect(() => {
    if (__TRANSPORT__ !== 'http' || window.matchMedia === undefined) return
    const query = window.matchMedia(wideEnough)
    const hear = () => setWide(query.matches)
    query.addEventListener('change', hear)
    return () => query.removeEventListener('change', hear)
  }, [])
  return wide
}
