/** Matters in every state, told through the doors as people would, so that screens have something to show. */

const unpaid = '我在工地干了三个月，老板一直不给工资，打电话也不接，怎么办？'

/** Ids by name: `waiting`, `claimed`, `answered`, `closed`, `rated`, a `booking`, and the `paper` of a walk-in who
 * was served. In routes they stand as `:answered`. */
export type Stories = Readonly<Record<string, string>>

type Call = (as: string, name: string, action: string, input: object) => Promise<Record<string, unknown>>

/** The next free place of the city's centre, for 张大妈. */
async function bookSomewhere(call: Call): Promise<string> {
  const held = (await call('resident-zhang', 'booking', 'mine', {})) as unknown as { bookings: { items: { id: string; state: string }[] } }
  const has = held.bookings.items.find(({ state }) => state === 'booked')
  if (has !== undefined) return has.id
  const { days } = (await call('resident-zhang', 'booking', 'openSlots', { need: 'advice', pointId: 'point-340600' })) as unknown as {
    days: { date: string; slots: { slot: string; free: number }[] }[]
  }
  const day = days.find(({ slots }) => slots.some(({ free }) => free > 0))
  const slot = day?.slots.find(({ free }) => free > 0)?.slot
  const wish = { id: 'story-booking', need: 'advice', pointId: 'point-340600', date: day?.date, slot, visitor: { name: '张大妈' } }
  return String((await call('resident-zhang', 'booking', 'reserve', wish)).id)
}

/** Two at the window, one of them called, and one who was served before; what their paper's QR code holds. */
async function walkIn(call: Call): Promise<string> {
  const clerk = (action: string, input: object) => call('clerk-wang', 'booking', action, input)
  for (const [id, name] of [
    ['story-number', '王师傅'],
    ['story-number-2', '李阿姨'],
  ])
    await clerk('takeNumber', { id, need: 'advice', name })
  await clerk('callNext', { callId: 'story-call', need: 'advice', window: '1号窗' })
  const { slip } = await clerk('takeNumber', { id: 'story-paper', need: 'reception' })
  const { number } = await clerk('callNext', { callId: 'story-call-2', need: 'reception', window: '2号窗' })
  await clerk('finish', { need: 'reception', number })
  return String((slip as { token?: string } | null)?.token)
}

/** Tells them. Telling them again meets the same ones. */
export async function tellStories(url: string): Promise<Stories> {
  const call = async (as: string, name: string, action: string, input: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${url}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': as },
      body: JSON.stringify({ action, input }),
    })
    const reply = (await response.json()) as { ok: boolean; data: Record<string, unknown>; error?: { message: string } }
    if (!reply.ok) throw new Error(`${name}.${action} as ${as}: ${reply.error?.message}`)
    return reply.data
  }
  const ask = async (name: string, text: string) =>
    String((await call('resident-zhang', 'consultation', 'ask', { id: `story-${name}`, text, category: '03' })).id)
  const claim = (id: string) => call('lawyer-chen', 'consultation', 'claim', { id })
  const answer = (id: string) =>
    call('lawyer-chen', 'consultation', 'answer', {
      id,
      answerId: 'story-answer',
      conclusion: '您可以要求老板足额支付拖欠的工资。先投诉，投诉不成再申请劳动仲裁，两条路都不收您的钱。',
      basis: [{ law: '劳动合同法', article: '第三十条', point: '用人单位应当按照劳动合同约定和国家规定，向劳动者及时足额支付劳动报酬。' }],
      steps: '一、收好考勤、工友证言、聊天记录。\n二、带身份证到区劳动监察大队投诉。\n三、六十天没有结果，申请劳动仲裁。',
      deadline: { date: '2027-11-23', what: '申请劳动仲裁' },
      mayApplyForLegalAid: true,
    })
  const waiting = await ask('waiting', unpaid)
  const claimed = await ask('claimed', '房东不退押金，说墙上有钉子眼，可我搬进来就有。')
  await claim(claimed)
  const [answered, closed, rated] = [
    await ask('answered', unpaid),
    await ask('closed', '邻居家的狗咬了孩子，医药费该谁出？'),
    await ask('rated', '老人的遗嘱没有日期，还算数吗？'),
  ]
  for (const id of [answered, closed, rated]) {
    await claim(id)
    await answer(id)
  }
  await call('resident-zhang', 'consultation', 'close', { id: closed })
  const { recordId } = await call('resident-zhang', 'consultation', 'close', { id: rated })
  await call('resident-zhang', 'rating', 'rate', { recordId, grade: 2, reasons: ['HB201'], words: '等了两天，话说得也不客气。' })
  const booking = await bookSomewhere(call)
  const paper = await walkIn(call)
  return { waiting, claimed, answered, closed, rated, booking, paper }
}
