import './list-sheet.css'
import { memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { kindOfCell, type TextTable } from '#shared/text/sheet-cells'
import { columnRoom } from '../../lists/column-room'
import { pagesOfRows } from '../../lists/pages-of-rows'
import { WholeDates } from '../../ui/whole-dates'
import { WholeFigures } from '../../ui/whole-figures'

interface ListSheetProps {
  list: TextTable
  /** Below the title of each page: county, day, what the list is narrowed by, how many rows. */
  about: string
  /** How much of it is laid out, from 0 to 1. */
  onPart(done: number): void
  /** All pages are there. */
  onDrawn(sheet: HTMLElement): void
}

/** More columns than these lie on lying paper. */
const mostUpright = 6
/** What a line of all columns holds, less their edges. */
const emsUpright = 40
const emsWide = 56
/** Drawn at once: between them the window answers. */
const rowsAtOnce = 100
const pagesAtOnce = 3

interface Layout {
  widths: number[]
  pages: { from: number; to: number }[]
}

/** A list on A4 pages, each with its title, the heads of the columns and its number. Drawn out of sight: only paper shows it. */
export function ListSheet({ list, about, onPart, onDrawn }: ListSheetProps) {
  const host = useRef<HTMLDivElement>(null)
  const total = list.rows.length
  const [drawnRows, setDrawnRows] = useState(Math.min(total, rowsAtOnce))
  const [layout, setLayout] = useState<Layout | null>(null)
  const [drawnPages, setDrawnPages] = useState(pagesAtOnce)
  const wide = list.heads.length > mostUpright
  const pages = layout?.pages.slice(0, drawnPages) ?? [{ from: 0, to: drawnRows }]
  const isDrawn = layout !== null && drawnPages >= layout.pages.length
  const isMeasured = layout === null && drawnRows >= total

  useEffect(() => {
    if (isDrawn) return
    const next = setTimeout(() => {
      if (layout) setDrawnPages((known) => known + pagesAtOnce)
      else setDrawnRows((known) => Math.min(total, known + rowsAtOnce))
    })
    return () => clearTimeout(next)
  })
  // How high rows are is known once all are drawn: columns are as wide as the widest of them asks.
  useLayoutEffect(() => {
    const table = host.current?.querySelector('table')
    const page = host.current?.querySelector<HTMLElement>('.list-page')
    if (!isMeasured || !table || !page) return
    const heightOf = (element: Element | null | undefined) => element?.getBoundingClientRect().height ?? 0
    const rows = [...(table.tBodies[0]?.rows ?? [])]
    const around =
      heightOf(page.querySelector('header')) + heightOf(table.tHead) + heightOf(page.querySelector('footer'))
    const room = Number.parseFloat(getComputedStyle(page).minHeight) - around
    setLayout({
      widths: [...(table.rows[0]?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width),
      pages: pagesOfRows(rows.map(heightOf), room),
    })
  }, [isMeasured])
  const told = useRef({ onPart, onDrawn })
  told.current = { onPart, onDrawn }
  useEffect(() => {
    if (isDrawn && host.current) told.current.onDrawn(host.current)
  }, [isDrawn])
  const done = layout ? 0.5 + Math.min(1, drawnPages / layout.pages.length) / 2 : drawnRows / Math.max(1, total) / 2
  useEffect(() => told.current.onPart(done), [done])

  return createPortal(
    <div
      ref={host}
      className="list-sheet"
      data-list-sheet
      data-wide={wide || undefined}
      data-drawing={!(isDrawn || isMeasured) || undefined}
      aria-hidden="true"
    >
      <style>{`@page { size: A4${wide ? ' landscape' : ''}; margin: 12mm 12mm 10mm }`}</style>
      {pages.map(({ from, to }, at) => (
        <section key={from} className="list-page">
          <header>
            <h2>{list.title}</h2>
            <p>
              <WholeDates>{about}</WholeDates>
            </p>
          </header>
          <SheetTable list={list} from={from} to={to} widths={layout?.widths ?? null} />
          <footer>{`第 ${at + 1} 页，共 ${layout?.pages.length ?? 1} 页`}</footer>
        </section>
      ))}
    </div>,
    document.body,
  )
}

interface SheetTableProps {
  list: TextTable
  from: number
  to: number
  /** So that columns stand alike on all pages; null = as they come. */
  widths: number[] | null
}

/** Drawn once: what is laid out beside it is no reason to draw it again. */
const SheetTable = memo(function SheetTable({ list, from, to, widths }: SheetTableProps): ReactNode {
  const { heads } = list
  const room = useMemo(() => columnRoom(list, heads.length > mostUpright ? emsWide : emsUpright), [list, heads])
  const parts = Array.from({ length: Math.ceil((to - from) / rowsAtOnce) }, (_, at) => from + at * rowsAtOnce)
  return (
    <table style={widths ? { tableLayout: 'fixed' } : undefined}>
      {widths ? (
        <colgroup>
          {widths.map((width, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
            <col key={at} style={{ width }} />
          ))}
        </colgroup>
      ) : (
        <RoomRow room={room} />
      )}
      {heads.length > 0 && (
        <thead>
          <tr>
            {heads.map((head, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <th key={at}>{head}</th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {parts.map((part) => (
          <SheetRows key={part} list={list} from={part} to={Math.min(to, part + rowsAtOnce)} />
        ))}
      </tbody>
    </table>
  )
})

/** Holds each column open at its least width, while the widths are found. */
const RoomRow = ({ room }: { room: number[] }) => (
  <tfoot>
    <tr>
      {room.map((ems, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
        <td key={at}>
          <div style={{ width: `${ems}em` }} />
        </td>
      ))}
    </tr>
  </tfoot>
)

const SheetRows = memo(function SheetRows({
  list: { heads, rows },
  from,
  to,
}: Omit<SheetTableProps, 'widths'>): ReactNode {
  return rows.slice(from, to).map((row, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what is printed neither moves nor changes
    <tr key={from + at}>
      {row.map((text, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <td key={column} data-kind={kindOfCell(text, heads[column])}>
          <WholeFigures>{text}</WholeFigures>
        </td>
      ))}
    </tr>
  ))
})
