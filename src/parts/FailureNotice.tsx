import type { ReactNode } from 'react'
import type { Failure, NextStep } from '@/shared/contract'
import { Button, Notice, Stack } from '@/ui'
import { nextStep, otherSteps } from './nextStep'

interface Props {
  readonly failure: Failure
  readonly onRetry?: () => void
  /** The step that leads to this very screen, which then needs no button. */
  readonly here?: NextStep
  readonly title?: string
  /** Said after the reason. */
  readonly children?: ReactNode
}

/** Why something was not done, and the buttons that help. Announced, because it appears where the person is. */
export function FailureNotice({ failure, onRetry, here, title, children }: Props) {
  const step = nextStep(failure, onRetry, here)
  const steps = [...(step === null ? [] : [step]), ...otherSteps(failure)]
  return (
    <Notice
      tone="caution"
      title={title}
      announce
      action={
        steps.length > 0 && (
          <Stack gap={2}>
            {steps.map(({ label, go }) => (
              <Button key={label} kind="quiet" onPress={go}>
                {label}
              </Button>
            ))}
          </Stack>
        )
      }
    >
      {failure.message}
      {children}
    </Notice>
  )
}
