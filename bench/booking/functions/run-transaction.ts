/** With `runTransaction` as the manual shows it, and its default tries. */
import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const database = cloud.database()

interface Inside {
  collection(name: string): {
    doc(id: string): { get(): Promise<{ data: { free: number } }>; update(options: { data: object }): Promise<unknown> }
    add(options: { data: object }): Promise<unknown>
  }
}

export const main = async (): Promise<'booked' | 'full'> =>
  (await database.runTransaction(async (transaction: Inside) => {
    const slot = transaction.collection('naive_slots').doc('one')
    const { data } = await slot.get()
    if (data.free <= 0) return 'full'
    await slot.update({ data: { free: data.free - 1 } })
    await transaction.collection('naive_bookings').add({ data: { slot: 'one', person: String(cloud.getWXContext().OPENID) } })
    return 'booked'
  })) as 'booked' | 'full'
