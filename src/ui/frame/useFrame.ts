import { useEffect } from 'react'
import type { Appearance } from '../tokens/sizes'
import look from './frame.module.scss'

/**
 * In a browser, Taro draws the tab bar itself, outside of every page: it gets the person's look and a landmark's role
 * here. On a phone the bar is WeChat's.
 */
export function useFrame({ theme, large }: Appearance): void {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const { classList } = document.body
    for (const each of ['auto', 'dark', 'large']) classList.remove(look[each] ?? each)
    if (theme !== 'light') classList.add(look[theme] ?? theme)
    if (large) classList.add(look.large ?? 'large')
    const bar = document.querySelector('taro-tabbar')
    bar?.setAttribute('role', 'navigation')
    bar?.setAttribute('aria-label', '主要栏目')
  }, [theme, large])
}
