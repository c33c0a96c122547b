import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { IdentityProvider } from '@/platform'
import { noticeVersion, purposes } from '@/shared/account/notice'
import { standIn } from '../../../../../tests/ui/cloud'
import { resident } from '../../../../../tests/ui/samples'
import Privacy from './index'

const show = async () => {
  render(
    <IdentityProvider>
      <Privacy />
    </IdentityProvider>,
  )
  await act(async () => undefined)
}
beforeEach(() => Taro.removeStorageSync('identity'))

describe('隐私说明', () => {
  it('says of everything what is kept, why, who sees it and for how long, to anybody and without a network', async () => {
    standIn()
    await show()
    for (const { title, what, why, who } of purposes) {
      for (const words of [title, `记什么：${what}`, `为什么：${why}`, `谁看得到：${who}`])
        expect(screen.getAllByText(words).length).toBeGreaterThan(0)
    }
    expect(screen.getAllByText(/^留多久：/)).toHaveLength(purposes.length)
    expect(screen.getByText('您还没有同意')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /打电话 12348.*要查、要改、要删/ })).toBeInTheDocument()
  })

  it('takes consent back after asking once more, and tells the server', async () => {
    const cloud = standIn({ 'account.whoAmI': { ...resident, agreedTo: noticeVersion }, 'account.setConsent': { agreedTo: null } })
    await show()
    fireEvent.click(screen.getByRole('button', { name: '收回同意' }))
    expect(cloud.sent('account.setConsent')).toEqual([])
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '收回' })))
    expect(screen.getByText('您还没有同意')).toBeInTheDocument()
    expect(cloud.sent('account.setConsent')).toEqual([{ version: noticeVersion, agreed: false }])
  })
})
