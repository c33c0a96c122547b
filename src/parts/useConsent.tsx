import { useState, type ReactNode } from 'react'
import { useIdentity } from '@/platform'
import type { Purpose } from '@/shared/account/notice'
import { ConsentSheet } from './ConsentSheet'

/**
 * Asks once, before anything about the person is sent, whether they agree to what is kept and why (个人信息保护法 第十四条, 第十七条).
 * @returns `before` runs its argument at once when they agreed already, else after they do; `sheet` belongs on the screen
 */
export function useConsent(purpose: Purpose['code'], confirm: string): { before: (send: () => void) => void; sheet: ReactNode } {
  const { agreed, setConsent } = useIdentity()
  const [waiting, setWaiting] = useState<{ readonly send: () => void } | null>(null)
  const agree = () => {
    setConsent(true)
    setWaiting(null)
    // Within the same tap, because WeChat asks about messages only then.
    waiting?.send()
  }
  return {
    before: (send) => (agreed ? send() : setWaiting({ send })),
    sheet: <ConsentSheet purpose={purpose} confirm={confirm} open={waiting !== null} onAgree={agree} onClose={() => setWaiting(null)} />,
  }
}
