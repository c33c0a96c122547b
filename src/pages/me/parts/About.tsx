import { Card } from '@/ui'

/** What this is, and that samples are samples. */
export function About() {
  return <Card title="这是什么">淮北市公共法律服务，问律师不收钱。带“示例”两个字的地方还不是真的，出门前请先打 12348。</Card>
}
