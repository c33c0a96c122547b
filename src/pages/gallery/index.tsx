import { usePageParams } from '@/platform'
import { Gallery, type Look } from '@/ui/gallery/Gallery'

/** Every state of every component, in development builds only: `?look=large&part=Button`. */
export default function GalleryPage() {
  const { look, part } = usePageParams('gallery')
  return <Gallery start={look as Look | undefined} part={part} />
}
