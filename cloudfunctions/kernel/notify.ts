import { shorten } from '../../src/shared/shorten'
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

/** WeChat refuses a message with a longer `thing`. */
const thing = 20

/** The build puts the ids in (config/messages.ts), so that they are those the phone asks for. Empty: nobody was asked. */
const templateIds = (): Readonly<Record<Message['template'], string>> => ({ progress: process.env.FINGERTIP_TEMPLATE_PROGRESS ?? '' })

/**
 * Sends one message to who accepted it. The app's own pages are the truth: a refusal (43101, not accepted) or an
 * outage never fails the action.
 */
export async function notify(message: Message, requestId: string): Promise<void> {
  const templateId = templateIds()[message.template]
  if (templateId === '') return
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: message.openid,
      templateId,
      page: message.page,
      data: {
        thing1: { value: shorten(message.title, thing) },
        thing2: { value: shorten(message.note, thing) },
        time3: { value: message.at },
      },
    })
  } catch (error) {
    log(
      { requestId, action: 'notify', code: 'NOT_SENT', detail: String((error as { errCode?: unknown }).errCode ?? 'unknown') },
      message.openid,
    )
  }
}
