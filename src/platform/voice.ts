/** What is heard while somebody speaks. */
export interface Hearing {
  /** Ends it; what was said so far stays. */
  readonly stop: () => void
}

/** What a listener is told. */
export interface Heard {
  /** The words of this speaking so far, each time more of them. */
  readonly onWords: (words: string) => void
  /** It ended: because it was stopped, after a silence, or because it could not go on. */
  readonly onEnd: (why: 'done' | 'refused' | 'failed') => void
}

/** The part of a browser's speech recognition that is used here; its types are not in TypeScript's library. */
interface Recognition {
  lang: string
  continuous: boolean
  interimResults: boolean
  onresult: ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void) | null
  onerror: ((event: { readonly error: string }) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
}

const known = () => window as { SpeechRecognition?: new () => Recognition; webkitSpeechRecognition?: new () => Recognition }
const recognition = () => (__TRANSPORT__ === 'http' ? (known().SpeechRecognition ?? known().webkitSpeechRecognition) : undefined)

/**
 * Whether this platform turns speech into words for us. WeChat has no such call of its own, and its plugin for it is no longer
 * maintained: there the keyboard's microphone does it, and the screen says so (docs/decisions/0007).
 */
export const canListen = (): boolean => recognition() !== undefined

/** Listens, asked for by a tap. Only words come back; the sound is the platform's and is kept by nobody. */
export function listen({ onWords, onEnd }: Heard): Hearing {
  const Kind = recognition()
  if (Kind === undefined) throw new Error('Nothing here listens: ask canListen() first')
  const ear = new Kind()
  let why: 'done' | 'refused' | 'failed' = 'done'
  ear.lang = 'zh-CN'
  ear.continuous = true
  ear.interimResults = true
  ear.onresult = ({ results }) => onWords(Array.from(results, (result) => result[0]?.transcript ?? '').join(''))
  ear.onerror = ({ error }) => {
    // A silence is no failure.
    if (error === 'not-allowed' || error === 'service-not-allowed') why = 'refused'
    else if (error !== 'no-speech' && error !== 'aborted') why = 'failed'
  }
  ear.onend = () => onEnd(why)
  ear.start()
  return { stop: () => ear.stop() }
}
