import { beginningOf } from '@/shared/shorten'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { canListen, listen, type Hearing } from '@/platform'
import { voiceGoesTo } from '@/shared/account/notice'
import { Button, Notice, Stack } from '@/ui'

const reasons = {
  refused: '浏览器没有让用话筒。可以点键盘上的话筒说，或者打 12348。',
  failed: '没听清，写好的字都在。再试一次，或者点键盘上的话筒说。',
} as const

/**
 * 用说的: what is said is written after what stands there already. One tap begins, one tap ends; nothing is held down. Where
 * the platform does not listen, the keyboard's own microphone is pointed at instead.
 * @param most how many characters may stand there
 */
export function SpeakButton({ text, most, onWrite }: { text: string; most: number; onWrite: (text: string) => void }) {
  const [state, setState] = useState<'idle' | 'listening' | keyof typeof reasons>('idle')
  const hearing = useRef<Hearing | null>(null)
  const latest = useRef(text)
  latest.current = text
  // Somebody who leaves the page is no longer speaking to it.
  useEffect(() => () => hearing.current?.stop(), [])
  if (!canListen()) return <View>不方便打字？点键盘上的话筒，说出来就行。</View>

  const begin = () => {
    let [before, written, used, heard] = [text, text, 0, 0]
    setState('listening')
    hearing.current = listen({
      onWords: (words) => {
        // Somebody corrected a word meanwhile: that stands, and what is said from now on comes after it.
        if (latest.current !== written) [before, used] = [latest.current, heard]
        heard = words.length
        written = beginningOf(before + words.slice(used), most)
        onWrite(written)
      },
      onEnd: (why) => {
        hearing.current = null
        setState(why === 'done' ? 'idle' : why)
      },
    })
  }
  const listening = state === 'listening'
  return (
    <Stack gap={2}>
      <Stack row gap={2}>
        <Button kind={listening ? 'quiet' : 'link'} icon="voice" onPress={listening ? () => hearing.current?.stop() : begin}>
          {listening ? '说完了' : '不方便打字？用说的'}
        </Button>
      </Stack>
      {!listening && <View>{voiceGoesTo}</View>}
      {listening && (
        <Notice tone="brand" announce>
          正在听，请慢慢说。说完点“说完了”。
        </Notice>
      )}
      {state !== 'idle' && !listening && (
        <Notice tone="caution" announce>
          {reasons[state]}
        </Notice>
      )}
    </Stack>
  )
}
