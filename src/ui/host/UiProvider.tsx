import { createContext, useContext, type ReactNode } from 'react'
import type { Appearance } from '../tokens/sizes'

/** What the design system asks of the app around it: how to look, and how to make a call. */
export interface UiHost {
  appearance: Appearance
  call(phone: string): void
  /** Scrolls to the element with this id (WeChat only; a browser moves the focus by itself). */
  reveal?(id: string): void
  /** The sign over the door, at the top of every screen. */
  place?: string
  /** The hotline that every screen offers. */
  hotline?: string
}

const fallback: UiHost = { appearance: { theme: 'auto', large: false }, call: () => undefined }

const Host = createContext<UiHost>(fallback)

/** Gives the screens below it their appearance and their telephone. */
export function UiProvider({ value, children }: { value: UiHost; children: ReactNode }) {
  return <Host.Provider value={value}>{children}</Host.Provider>
}

/** The app's answers to what the design system asks. */
export function useUi(): UiHost {
  return useContext(Host)
}
