import type { PropsWithChildren } from 'react'
import './app.scss'

/** The entry: nothing but the frame; each page brings its own shell. */
export default function App({ children }: PropsWithChildren) {
  return children
}
