import { Image } from '@tarojs/components'
import { renderSVG } from 'uqr'
import look from './qr.module.scss'

/** A QR code as an image's address. Always dark on light whatever the theme: scanners want it so. */
export const qrImage = (text: string): string => `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 2, ecc: 'M' }))}`

export function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <Image
      className={look.code}
      src={qrImage(text)}
      ariaLabel={label}
      {...(process.env.TARO_ENV === 'h5' && { nativeProps: { alt: label } })}
    />
  )
}
