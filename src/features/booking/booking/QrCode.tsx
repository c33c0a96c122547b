import { Image, View } from '@tarojs/components'
import { renderSVG } from 'uqr'
import look from './qr.module.scss'

/** A QR code as an image's address. */
export const qrImage = (text: string): string => `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 2, ecc: 'M' }))}`

/** Always dark on light whatever the theme: scanners want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const alt = process.env.TARO_ENV === 'h5' && { nativeProps: { alt: label } }
  return (
    <View>
      <Image className={look.code} src={qrImage(text)} ariaLabel={label} {...alt} />
    </View>
  )
}
