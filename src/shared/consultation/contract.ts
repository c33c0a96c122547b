/** A resident asks, one lawyer answers, the resident asks again or ends it. */
import { command, contract, documentId, person, phoneMadeId, query, resident, staff } from '../contract'
import { agreedNeeded, fields, mostBasis } from '../fields'
import { schemaOf } from '../fieldSchema'
import { pageOf, paged } from '../paging'
import { RatedRecord } from '../rating/contract'
import * as z from '../schema'
import { dateSchema, momentSchema } from '../time/schema'
import { categoryCodes } from './categories'
import { consultationRefusals } from './refusals'
import { endings, handBackReasons } from './handBack'
import { life, states, unreadable } from './life'
import { risks } from './cards'

/** One legal ground: the law, the article, and (if it helps) what it says here. */
export const Basis = z.object({
  law: schemaOf(fields.law),
  article: schemaOf(fields.article),
  point: z.optional(schemaOf(fields.point)),
})
export type Basis = z.infer<typeof Basis>

/** What a lawyer answers, in the order a frightened person needs it. */
export const AnswerParts = z.object({
  conclusion: schemaOf(fields.answer),
  basis: z.array(Basis).check(z.maxLength(mostBasis, `法律依据最多写 ${mostBasis} 条。`)),
  steps: schemaOf(fields.steps),
  deadline: z.optional(z.object({ date: dateSchema, what: schemaOf(fields.deadlineWhat) })),
  /** 可以申请法律援助 (法律援助法 第三十一条, 第三十二条; 第二十四条, 第二十九条 in criminal cases; 第二十三条: the legal aid office must say so). */
  mayApplyForLegalAid: z.boolean(),
})
export type AnswerParts = z.infer<typeof AnswerParts>

const Said = z.object({ id: z.string(), at: momentSchema, text: z.string() })
/** The thread, oldest first. */
export const ThreadEntry = z.union([
  z.object({ kind: z.literal('question'), ...Said.shape }),
  z.object({ kind: z.literal('followUp'), ...Said.shape }),
  z.object({ kind: z.literal('answer'), id: z.string(), at: momentSchema, by: z.string(), ...AnswerParts.shape }),
])
export type ThreadEntry = z.infer<typeof ThreadEntry>

/** A line of a list. */
export const ConsultationLine = z.object({
  id: z.string(),
  state: z.enum(states),
  category: z.enum(categoryCodes),
  /** The first words of the question; to its asker in a sensitive matter the day instead: phones are shared. */
  opening: z.string(),
  /** A sensitive matter (sensitive.ts): in the asker's lists its category and risks are left out as well. */
  quiet: z.boolean(),
  askedAt: momentSchema,
  /** By when an answer is promised; null when none is owed. */
  dueAt: z.nullable(momentSchema),
  overdue: z.boolean(),
  risks: z.array(z.enum(risks)),
  lawyer: z.nullable(z.string()),
  /** 代问: what the one who wrote it is to the person it is about (女儿); null when it is their own matter. */
  askedBy: z.nullable(z.string()),
  /** How many follow-ups were asked. While an answer is owed, the last of them is what waits for it. */
  followUps: z.int(),
  /** A lawyer gave it back, and it waits for another. */
  passedOn: z.boolean(),
  /** How it ended; null while it has not, and where nobody said (before there were two endings). */
  ending: z.nullable(z.enum(endings)),
  /** In the list of what waits: how many more of the same asker stand behind this one. */
  behind: z.int(),
})
export type ConsultationLine = z.infer<typeof ConsultationLine>

/** Why the last lawyer gave it back, for the next one. `words` may be empty. */
const HandedBack = z.object({ why: z.enum(handBackReasons), words: z.string(), at: momentSchema })

/** One consultation as its asker or its lawyer sees it; who the asker is, nobody is told. */
export const Consultation = z.object({
  ...ConsultationLine.shape,
  thread: z.array(ThreadEntry),
  /** For lawyers alone, until it is answered after that; null for who asked, whatever happened. */
  handedBack: z.nullable(HandedBack),
  followUpsLeft: z.int(),
  /** Until when a follow-up is possible; null before the first answer. */
  followUpUntil: z.nullable(momentSchema),
  /** The service record to be rated; null until the consultation is closed. */
  recordId: z.nullable(z.string()),
  /** What the reader can rate, or has rated: brought along by `read` and `close`; null elsewhere and for everybody else. */
  rated: z.nullable(RatedRecord),
  /** Whether the reader is the one who asked. */
  mine: z.boolean(),
  /** Out of sight, and opened by who reads it. */
  hidden: z.boolean(),
  /** What the reader may do now: the buttons. */
  actions: z.array(z.enum(life.names)),
})
export type Consultation = z.infer<typeof Consultation>

const byId = z.object({ id: documentId })
/** What `reveal` gave: opens for a while what is hidden. Kept in the app's memory, nowhere else. */
const pass = z.optional(z.string().check(z.regex(/^[0-9a-f]{48}$/, '已经收好了，请再用暗语打开。')))
const openedById = z.object({ id: documentId, pass })
const page = pageOf(ConsultationLine)

/** A duty lawyer's lists. */
const queueLists = ['waiting', 'inHand', 'answeredByMe'] as const
export type QueueList = (typeof queueLists)[number]

export const consultation = contract('consultation', consultationRefusals, {
  ask: command({
    by: resident,
    input: z.object({
      id: phoneMadeId,
      text: schemaOf(fields.question),
      category: z._default(z.enum(categoryCodes), '99'),
      /** A helper asks for somebody else: the relation, and that the person agreed. */
      forOther: z.optional(z.object({ relation: schemaOf(fields.relation), agreed: z.literal(true, agreedNeeded) })),
    }),
    output: Consultation,
    refusals: ['SENT_DIFFERENTLY', 'ASKED_TOO_OFTEN', 'TOO_MANY_WAIT'],
  }),
  /** My consultations, newest first; with a pass those that it opened, else those in sight. */
  mine: query({ by: resident, input: z.object({ ...paged, pass }), output: page, refusals: ['NOT_OPEN_ANY_MORE'] }),
  /** To a lawyer, a consultation that another has is taken; to a stranger it is missing. */
  read: query({ by: person, input: openedById, output: Consultation, refusals: unreadable }),
  /** For lawyers: what waits (danger first, then by due time; each asker once), what the caller has in hand, what they answered; the first page of each. */
  queue: query({
    by: staff('lawyer'),
    input: z.object({}),
    output: z.object({ waiting: page, inHand: page, answeredByMe: page }),
  }),
  /** One of these lists, further on. */
  queuePage: query({ by: staff('lawyer'), input: z.object({ list: z.enum(queueLists), ...paged }), output: page }),
  /** What else waits of the one who asked this, the most urgent first; who that is, nobody is told. */
  queueBehind: query({ by: staff('lawyer'), input: z.object({ id: documentId, ...paged }), output: page, refusals: ['NOT_WAITING'] }),
  claim: command({ by: staff('lawyer'), input: byId, output: Consultation, refusals: life.refusals('claim') }),
  answer: command({
    by: staff('lawyer'),
    input: z.object({ id: documentId, answerId: phoneMadeId, ...AnswerParts.shape }),
    output: Consultation,
    refusals: [...life.refusals('answer'), 'BASIS_NEEDED', 'NO_SUCH_ARTICLE'],
  }),
  followUp: command({
    by: resident,
    input: z.object({ id: documentId, followUpId: phoneMadeId, text: schemaOf(fields.question), pass }),
    output: Consultation,
    refusals: [...life.refusals('followUp'), 'ASKED_TOO_OFTEN'],
  }),
  /**
   * Ends it and writes the service record that can then be rated. `ending` is what its asker says of it (left out by phones of the
   * version before, which had one button: 问题解决了); a lawyer's ending is told from theirs by who sends it.
   */
  close: command({
    by: person,
    input: z.object({ id: documentId, ending: z.optional(z.enum(['solved', 'unsolved'])), pass }),
    output: Consultation,
    refusals: life.refusals('close'),
  }),
  /** The asker takes the question back before any answer; no service was given, so no record is written. */
  withdraw: command({
    by: resident,
    input: openedById,
    output: Consultation,
    refusals: [...life.refusals('withdraw'), 'WITHDRAWN_TOO_OFTEN'],
  }),
  /** Puts it out of the asker's own sight: no list, wait or message leads to it until their own words open it. */
  hide: command({
    by: resident,
    input: z.object({ id: documentId, hideId: phoneMadeId, phrase: schemaOf(fields.phrase) }),
    output: z.object({ id: z.string() }),
    refusals: [...life.refusals('hide'), 'HIDDEN_TOO_OFTEN'],
  }),
  /** Opens for a while what was hidden with these words. Limited tries; says nothing of whether there is something. */
  reveal: command({
    by: resident,
    input: z.object({ phrase: schemaOf(fields.phrase) }),
    output: z.object({ pass: z.string() }),
    refusals: ['PHRASE_OPENS_NOTHING', 'PHRASE_RESTS'],
  }),
  /** Back into the lists. */
  unhide: command({ by: resident, input: openedById, output: Consultation, refusals: life.refusals('unhide') }),
  /**
   * A lawyer who cannot answer gives it back to the queue, and says why. `reason` is in their own words, for the next lawyer: needed
   * where `why` says nothing; phones of the version before send it alone.
   */
  handBack: command({
    by: staff('lawyer'),
    input: z.object({
      id: documentId,
      why: z._default(z.enum(handBackReasons), 'other'),
      reason: z.optional(schemaOf(fields.handBackReason)),
    }),
    output: z.object({ id: z.string() }),
    refusals: [...life.refusals('handBack'), 'WORDS_NEEDED'],
  }),
})
