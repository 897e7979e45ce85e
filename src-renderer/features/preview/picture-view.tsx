import { ActionIcon, Button } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { pictureType } from '#shared/documents/openable'
import { useBlobAddress } from './blob-address'
import { PrintButton } from './print-button'
import { printImages } from './print-images'

interface ShownBytes {
  bytes: Uint8Array
  fileName: string
  onError(): void
}

const steps = [1, 1.5, 2, 3, 4, 6, 8]
const nearest = (zoom: number, by: 1 | -1) =>
  (by > 0 ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom)) ?? zoom

/** A picture, upright as the camera was held; +, - and Ctrl with the wheel bring it nearer. */
export function PictureView({ bytes, fileName, onError }: ShownBytes) {
  const type = pictureType(fileName) ?? ''
  const address = useBlobAddress(bytes, type)
  const picture = () => new Blob([new Uint8Array(bytes)], { type })
  const [zoom, setZoom] = useState(1)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = frame.current
    // A listener of the library's would be passive: the page itself would be brought nearer.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      setZoom((now) => nearest(now, event.deltaY < 0 ? 1 : -1))
    }
    element?.addEventListener('wheel', wheel, { passive: false })
    return () => element?.removeEventListener('wheel', wheel)
  }, [])
  function byKey({ key }: React.KeyboardEvent) {
    if (['+', '='].includes(key)) setZoom(nearest(zoom, 1))
    if (key === '-') setZoom(nearest(zoom, -1))
    if (key === '0') setZoom(1)
  }
  return (
    <>
      <div className="picture-tools">
        <ActionIcon
          variant="subtle"
          color="gray.8"
          aria-label="缩小"
          title="缩小（-）"
          disabled={zoom <= 1}
          onClick={() => setZoom(nearest(zoom, -1))}
        >
          <IconZoomOut size={18} aria-hidden="true" />
        </ActionIcon>
        <Button size="compact-sm" variant="subtle" title="适合窗口（0）" onClick={() => setZoom(1)}>
          {zoom * 100}%
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray.8"
          aria-label="放大"
          title="放大（+）"
          disabled={zoom >= 8}
          onClick={() => setZoom(nearest(zoom, 1))}
        >
          <IconZoomIn size={18} aria-hidden="true" />
        </ActionIcon>
        <PrintButton run={() => printImages({ title: fileName, count: 1, image: async () => picture(), edge: true })} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than the window is scrolled by the keyboard too */}
      <section className="picture-view" ref={frame} tabIndex={0} aria-label={fileName} onKeyDown={byKey}>
        {address && (
          <img
            src={address}
            alt={fileName}
            data-zoom={zoom}
            style={zoom > 1 ? { width: `${zoom * 100}%`, maxWidth: 'none', maxHeight: 'none' } : undefined}
            onError={onError}
          />
        )}
      </section>
    </>
  )
}
