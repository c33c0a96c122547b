/** How many a sample does it: count the bookings of the slot, and add one if there is room. */
import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const database = cloud.database()

export const main = async ({ capacity }: { capacity: number }): Promise<'booked' | 'full'> => {
  const { total } = (await database.collection('naive_bookings').where({ slot: 'one' }).count()) as { total: number }
  if (total >= capacity) return 'full'
  await database.collection('naive_bookings').add({ data: { slot: 'one', person: String(cloud.getWXContext().OPENID) } })
  return 'booked'
}
