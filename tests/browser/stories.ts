/** Matters in every state, told through the doors as people would, so that screens have something to show. */

const unpaid = '我在工地干了三个月，老板一直不给工资，打电话也不接，怎么办？'

/**
 * Ids by name: `waiting`, `claimed`, `answered`, `closed`, `rated`, `unsolved`, `again` (a follow-up waits), `back` (handed back), a
 * `booking`, mediations by what the other side says, and the `paper` of a walk-in who was served. In routes they stand as `:answered`.
 */
export type Stories = Readonly<Record<string, string>>

type Call = (as: string, name: string, action: string, input: object) => Promise<Record<string, unknown>>

interface Booked {
  readonly id: string
  readonly state: string
  readonly otherSide: { readonly invite: { readonly ref: string; readonly code: string } | null } | null
}

/** The next free place of the city's centre, for this person. */
async function bookSomewhere(
  call: Call,
  as: string,
  wish: { need: string; visitor: { name: string }; otherSide?: object },
): Promise<Booked> {
  const held = (await call(as, 'booking', 'mine', {})) as unknown as { bookings: { items: Booked[] } }
  const has = held.bookings.items.find(({ state }) => state === 'booked')
  if (has !== undefined) return has
  const { days } = (await call(as, 'booking', 'openSlots', { need: wish.need, pointId: 'point-340600' })) as unknown as {
    days: { date: string; slots: { slot: string; free: number }[] }[]
  }
  const day = days.find(({ slots }) => slots.some(({ free }) => free > 0))
  const slot = day?.slots.find(({ free }) => free > 0)?.slot
  const place = { id: 'story-booking', pointId: 'point-340600', date: day?.date, slot }
  return (await call(as, 'booking', 'reserve', { ...wish, ...place })) as unknown as Booked
}

/** A mediation that somebody asked for, and what its other side came to say. */
async function mediate(call: Call, as: string, came: 'no' | 'open' | 'accepted' | 'declined', words = ''): Promise<string> {
  const { id, otherSide } = await bookSomewhere(call, as, {
    need: 'mediation',
    visitor: { name: '王桂兰' },
    otherSide: { name: '赵老板', phone: '13800000000', subject: '借了三万块，说好国庆还，到现在没还' },
  })
  if (came !== 'no' && otherSide?.invite) await call('story-other', 'booking', 'openSide', otherSide.invite)
  if (came === 'accepted' || came === 'declined') await call('story-other', 'booking', 'answerSide', { id, answer: came, words })
  return id
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
  const unsolved = await ask('unsolved', '楼上漏水泡坏了天花板，物业和邻居都不管，怎么办？')
  await claim(unsolved)
  await answer(unsolved)
  await call('resident-zhang', 'consultation', 'close', { id: unsolved, ending: 'unsolved' })
  const again = await ask('again', '公司让我签自愿离职，不签就不发工资，能签吗？')
  await claim(again)
  await answer(again)
  await call('resident-zhang', 'consultation', 'followUp', { id: again, followUpId: 'story-follow-up', text: '我已经签了，还能反悔吗？' })
  const back = await ask('back', '村里的地被占了，补偿款没发到手里，找谁？')
  const given = (await call('lawyer-chen', 'consultation', 'read', { id: back })) as unknown as { passedOn: boolean }
  if (!given.passedOn) {
    await claim(back)
    await call('lawyer-chen', 'consultation', 'handBack', { id: back, why: 'notMyField', reason: '土地征收我不熟，请熟悉的律师接。' })
  }
  const { recordId } = await call('resident-zhang', 'consultation', 'close', { id: rated })
  await call('resident-zhang', 'rating', 'rate', { recordId, grade: 2, reasons: ['HB201'], words: '等了两天，话说得也不客气。' })
  const { id: booking } = await bookSomewhere(call, 'resident-zhang', { need: 'advice', visitor: { name: '张大妈' } })
  const mediations = {
    invited: await mediate(call, 'story-invites', 'no'),
    opened: await mediate(call, 'story-opened', 'open'),
    accepted: await mediate(call, 'story-accepted', 'accepted', '我会准时到，也想把账算清楚。'),
    declined: await mediate(call, 'story-declined', 'declined', '我在外地打工，年前回不来。'),
  }
  const paper = await walkIn(call)
  return { waiting, claimed, answered, closed, rated, unsolved, again, back, booking, paper, ...mediations }
}
