import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { IdentityProvider } from '@/platform'
import Appearance from './index'

it('changes at once and stays changed, without a network', async () => {
  globalThis.fetch = jest.fn(async () => Promise.reject(new Error('no network'))) as unknown as typeof fetch
  Taro.removeStorageSync('identity')
  const open = () =>
    render(
      <IdentityProvider>
        <Appearance />
      </IdentityProvider>,
    )
  const first = open()
  expect(screen.queryByRole('radio', { name: '30 号字' })).toBeNull()
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: /长辈版/ })))
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: '30 号字' })))
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: /深色/ })))
  first.unmount()
  open()
  for (const name of [/长辈版/, '30 号字', /深色/]) expect(screen.getByRole('radio', { name })).toBeChecked()
  await act(async () => undefined)
})
