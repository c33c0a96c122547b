import type { Failure, NextStep } from '@/shared/contract'
import { Button, Notice } from '@/ui'
import { nextStep } from './nextStep'

/**
 * Why something was not done, and the button that helps. Announced, because it appears where the person is.
 * `here` is the step that leads to this very screen, which then needs no button.
 */
export function FailureNotice({ failure, onRetry, here }: { failure: Failure; onRetry?: () => void; here?: NextStep }) {
  const step = nextStep(failure, onRetry, here)
  return (
    <Notice
      tone="caution"
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
    </Notice>
  )
}
