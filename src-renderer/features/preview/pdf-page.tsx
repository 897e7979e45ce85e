import { useEffect, useRef, useState } from 'react'
import { drawPdfPage } from './draw-pdf-page'
import type { Pdf } from './open-pdf'

/** Pages this near the view are drawn, the others are blank: few are, however long the paper. */
const near = '600px 0px'

/** One page: its place is there from the beginning, its picture while it is near the view. */
export function PdfPage({ pdf, number }: { pdf: Pdf; number: number }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(number === 1)
  const [ratio, setRatio] = useState(pdf.ratio)
  const [state, setState] = useState<'blank' | 'drawn' | 'failed'>('blank')

  useEffect(() => {
    const watch = new IntersectionObserver(([seen]) => setNear(seen?.isIntersecting ?? false), { rootMargin: near })
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [])

  useEffect(() => {
    const host = place.current
    if (!isNear || !host) return
    const canvas = document.createElement('canvas')
    const drawing = drawPdfPage(pdf, number, canvas, setRatio)
    drawing.draw(host.clientWidth).then(
      () => {
        if (drawing.isCancelled()) return
        host.replaceChildren(canvas)
        setState('drawn')
      },
      () => !drawing.isCancelled() && setState('failed'),
    )
    return () => {
      drawing.cancel()
      canvas.width = 0
      canvas.remove()
      setState('blank')
    }
  }, [isNear, pdf, number])

  return (
    <figure className="pdf-page" data-state={state} data-page={number}>
      <div ref={place} className="pdf-place" style={{ aspectRatio: 1 / ratio }} />
      <figcaption>
        第 {number} 页，共 {pdf.pageCount} 页{state === 'failed' && '：这一页不能在这里显示'}
      </figcaption>
    </figure>
  )
}
