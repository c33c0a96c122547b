import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { IdentityProvider } from '@/platform'
import { noNetwork, standIn } from '../../../../../tests/ui/cloud'
import { resident } from '../../../../../tests/ui/samples'
import Appearance from './index'

const open = async () => {
  const view = render(
    <IdentityProvider>
      <Appearance />
    </IdentityProvider>,
  )
  await act(async () => undefined)
  return view
}
const choose = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('radio', { name })))
beforeEach(() => Taro.removeStorageSync('identity'))

it('changes at once and stays changed, without a network', async () => {
  standIn()
  const first = await open()
  expect(screen.queryByRole('radio', { name: '30 号字' })).toBeNull()
  await choose(/长辈版/)
  await choose('30 号字')
  await choose(/深色/)
  first.unmount()
  await open()
  for (const name of [/长辈版/, '30 号字', /深色/]) expect(screen.getByRole('radio', { name })).toBeChecked()
})

it('keeps a choice that the server did not take, and sends it with the next one', async () => {
  let first = true
  const cloud = standIn({
    'account.whoAmI': resident,
    'account.savePreferences': (wanted) => {
      const lost = first
      first = false
      return lost ? noNetwork : wanted
    },
  })
  await open()
  await choose(/深色/)
  expect(screen.getByRole('radio', { name: /深色/ })).toBeChecked()
  await choose(/长辈版/)
  expect(cloud.sent('account.savePreferences')).toEqual([
    expect.objectContaining({ theme: 'dark', large: false }),
    expect.objectContaining({ theme: 'dark', large: true }),
  ])
})
