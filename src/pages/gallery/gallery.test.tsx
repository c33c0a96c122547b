import { render, screen } from '@testing-library/react'
import { useRouter } from '@tarojs/taro'
import { everything } from '@/ui/gallery/all'
import GalleryPage from './index'

test('lists every component, and opens straight away the one that its address names', () => {
  useRouter().params = {}
  const { unmount } = render(<GalleryPage />)
  for (const { component } of everything) expect(screen.getByText(component)).toBeInTheDocument()
  unmount()
  useRouter().params = { part: 'Notice', look: 'large' }
  render(<GalleryPage />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Notice')
})
