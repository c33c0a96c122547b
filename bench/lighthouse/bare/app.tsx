import type { PropsWithChildren } from 'react'

/** The least that a Taro app is: what every page of ours is measured beside. */
export default function App({ children }: PropsWithChildren) {
  return children
}
