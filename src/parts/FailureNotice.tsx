import type { ReactNode } from 'react'
import type { Failure, NextStep } from '@/shared/contract'
import { Button, Notice } from '@/ui'
import { nextStep } from './nextStep'

interface Props {
  readonly failure: Failure
  readonly onRetry?: () => void
  /** The step that leads to this very screen, which then needs no button. */
  readonly here?: NextStep
  readonly title?: string
  /** Said after the reason. */
  readonly children?: ReactNode
}

/** Why something was not done, and the button that helps. Announced, because it appears where the person is. */
export function FailureNotice({ failure, onRetry, here, title, children }: Props) {
  const step = nextStep(failure, onRetry, here)
  return (
    <Notice
      tone="caution"
      title={title}
      announce
      action={
        step && (
          <Button kind="quiet" onPress={step.go}>
            {step.label}
          </Button>
        )
      }
    >
      {failure.message}
      {children}
    </Notice>
  )
}
