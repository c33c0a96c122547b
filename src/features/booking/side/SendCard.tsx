import { useState } from 'react'
import type { Shared } from '@/platform'
import { ShareButton, Stack, Toast } from '@/ui'

const words: Record<Shared, { text?: string; tone: 'good' | 'caution' }> = {
  shared: { tone: 'good' },
  copied: { text: '网址复制好了，粘贴给对方。六位数字另外说。', tone: 'good' },
  failed: { text: '没能复制。请打电话告诉对方：打开“预约”，点“别人约我调解”，填他的电话和六位数字。', tone: 'caution' },
}

/** Passes the card on; it holds nothing of what the matter is about. */
export function SendCard({ share }: { share: () => Promise<Shared> }) {
  const [came, setCame] = useState<Shared>('shared')
  return (
    <Stack gap={2}>
      <ShareButton onPress={() => void share().then(setCame)}>发卡片给对方</ShareButton>
      <Toast text={words[came].text} tone={words[came].tone} onClose={() => setCame('shared')} />
    </Stack>
  )
}
