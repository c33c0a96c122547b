import { Image, View } from '@tarojs/components'
import { renderSVG } from 'uqr'
import look from './qr.module.scss'

/** A QR code, always dark on light whatever the theme: scanners want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const src = `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 2, ecc: 'M' }))}`
  const alt = process.env.TARO_ENV === 'h5' && { nativeProps: { alt: label } }
  return (
    <View>
      <Image className={look.code} src={src} ariaLabel={label} {...alt} />
    </View>
  )
}
