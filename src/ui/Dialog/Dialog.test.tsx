import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { Button } from '../Button/Button'
import { Dialog } from './Dialog'

function Asking({ onConfirm }: { onConfirm: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>取消预约</Button>
      <Dialog
        open={open}
        title="取消这次预约？"
        confirm="确定取消"
        cancel="留着"
        danger
        onConfirm={onConfirm}
        onCancel={() => setOpen(false)}
      />
    </>
  )
}

function open() {
  const confirm = jest.fn()
  render(<Asking onConfirm={confirm} />)
  const opener = screen.getByRole('button', { name: '取消预约' })
  opener.focus()
  fireEvent.click(opener)
  return { confirm, opener, dialog: screen.getByRole('dialog', { name: '取消这次预约？' }) }
}

describe('Dialog', () => {
  it('takes the focus when it opens, and gives it back when Escape closes it', async () => {
    const { dialog, opener, confirm } = open()
    await waitFor(() => expect(dialog).toHaveFocus())
    fireEvent.keyDown(dialog, { key: 'Escape' })
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(opener).toHaveFocus()
    expect(confirm).not.toHaveBeenCalled()
  })

  it('keeps Tab inside', () => {
    const { dialog } = open()
    const stay = screen.getByRole('button', { name: '留着' })
    stay.focus()
    fireEvent.keyDown(stay, { key: 'Tab' })
    expect(screen.getByRole('button', { name: '确定取消' })).toHaveFocus()
    fireEvent.keyDown(dialog, { key: 'Tab', shiftKey: true })
    expect(stay).toHaveFocus()
  })
})
