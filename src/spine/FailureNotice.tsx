import type { Failure } from '@/shared/contract'
import { Button, Notice } from '@/ui'
import { nextStep } from './nextStep'

/** Why something was not done, and the button that helps. Announced, because it appears where the person is. */
export function FailureNotice({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const step = nextStep(failure, onRetry)
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
