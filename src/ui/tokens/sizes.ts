/** The person's choice of how screens look. */
export interface Appearance {
  theme: 'auto' | 'light' | 'dark'
  /** 长辈版: larger words and touch areas. */
  large: boolean
  /** Size of the main text in 长辈版, in points: 22 to 30. */
  textSize?: number
}

const smallest = 22
const largest = 30

/** Custom properties of the type scale in 长辈版; headings grow less than the text, or long ones would fill the screen. */
export function largeSizes(chosen = smallest): Record<string, string> {
  const body = Math.min(largest, Math.max(smallest, Math.round(chosen)))
  const sizes = { note: body - 4, small: body - 2, body, lead: body + 2, title: Math.min(body + 8, 36), big: Math.min(body + 12, 40) }
  return Object.fromEntries(Object.entries(sizes).map(([name, size]) => [`--text-${name}`, `${size}px`]))
}
