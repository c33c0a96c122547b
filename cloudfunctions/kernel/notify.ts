import { cloud } from './sdk'
import { log } from './log'

/** A subscription message. Words are neutral: phones are shared, and the message shows on a locked screen. */
export interface Message {
  readonly openid: string
  readonly template: 'progress'
  /** The page it opens. */
  readonly page: string
  readonly title: string
  readonly note: string
  readonly at: string
}

/** Template ids are given by WeChat's console and set in the function's environment. */
const templateId = (template: Message['template']): string => process.env[`TEMPLATE_${template.toUpperCase()}`] ?? `local-${template}`

/**
 * Sends one message to who accepted it. The app's own pages are the truth: a refusal (43101, not accepted) or an
 * outage never fails the action.
 */
export async function notify(message: Message, requestId: string): Promise<void> {
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: message.openid,
      templateId: templateId(message.template),
      page: message.page,
      data: { thing1: { value: message.title }, thing2: { value: message.note }, time3: { value: message.at } },
    })
  } catch (error) {
    log(
      { requestId, action: 'notify', code: 'NOT_SENT', detail: String((error as { errCode?: unknown }).errCode ?? 'unknown') },
      message.openid,
    )
  }
}
