import { agreedNeeded, fields, mistakeIn, onlyFound } from '@/shared/fields'
import { Choice, ChoiceGroup, Notice, Stack, TextField } from '@/ui'

/** Whose it is, as a form holds it. */
export interface ForOther {
  readonly forOther: boolean
  /** What the helper is to the person: 女儿. */
  readonly relation: string
  readonly agreed: boolean
}

/** Nobody is helped yet. */
export const forMyself: ForOther = { forOther: false, relation: '', agreed: false }

type Mistakes = Partial<Record<'relation' | 'agreed', string>>

/** What a helper has left open, in the words of the fields. */
export const helperMistakes = ({ forOther, relation, agreed }: ForOther): Mistakes =>
  forOther ? onlyFound({ relation: mistakeIn(fields.relation, relation), agreed: agreed ? undefined : agreedNeeded }) : {}

/** For sending: what the server wants to know of a helper. */
export const helperSent = ({ forOther, relation }: ForOther): { forOther?: { relation: string; agreed: true } } =>
  forOther ? { forOther: { relation: relation.trim(), agreed: true } } : {}

/** Where an error summary jumps to. */
export const helperFieldIds = { relation: 'helper-relation', agreed: 'helper-agreed' } as const

interface Props {
  readonly label: string
  readonly mine: string
  readonly others: string
  readonly value: ForOther
  readonly onChange: (part: Partial<ForOther>) => void
  readonly mistakes: Mistakes
}

/** 帮别人办: a daughter fills in for her mother; the screen says so plainly, and the mother has agreed. */
export function ForWhom({ label, mine, others, value: { forOther, relation, agreed }, onChange, mistakes }: Props) {
  return (
    <Stack gap={4}>
      <ChoiceGroup
        label={label}
        value={forOther ? 'other' : 'me'}
        onChange={(value) => onChange({ forOther: value === 'other' })}
        options={[
          { value: 'me', label: mine },
          { value: 'other', label: others },
        ]}
      />
      {forOther && (
        <>
          <TextField
            id={helperFieldIds.relation}
            label={fields.relation.label}
            purpose="让对方知道是谁在帮忙"
            value={relation}
            maxLength={fields.relation.max}
            placeholder="比如：女儿"
            onChange={(words) => onChange({ relation: words })}
            error={mistakes.relation}
          />
          <Choice
            id={helperFieldIds.agreed}
            label="已经征得本人同意"
            checked={agreed}
            onPress={() => onChange({ agreed: !agreed })}
            error={mistakes.agreed}
          />
        </>
      )}
    </Stack>
  )
}

/** Stands at the top while somebody fills in for another person. */
export function HelperNotice({ value }: { value: ForOther }) {
  if (!value.forOther) return null
  return (
    <Notice tone="brand" title="您在帮别人填" announce>
      写他的事、他的称呼。办好以后，消息发到您这部手机上，请转告他。
    </Notice>
  )
}
