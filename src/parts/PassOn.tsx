import { useState } from 'react'
import { type Shared } from '@/platform'
import { ShareButton, Stack, Toast } from '@/ui'

const words: Record<Shared, { text?: string; tone: 'good' | 'caution' }> = {
  shared: { tone: 'good' },
  copied: { text: '网址复制好了，粘贴给家里人就行。', tone: 'good' },
  failed: { text: '没能复制。请把浏览器上面的网址发给家里人。', tone: 'caution' },
}

/** 告诉家里人: passes a public page on, and says what came of it. */
export function PassOn({ share }: { share: () => Promise<Shared> }) {
  const [came, setCame] = useState<Shared>('shared')
  return (
    <Stack gap={2}>
      <ShareButton onPress={() => void share().then(setCame)}>告诉家里人</ShareButton>
      <Toast text={words[came].text} tone={words[came].tone} onClose={() => setCame('shared')} />
    </Stack>
  )
}
