import './list-sheet.css'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { kindOfCell, type TextTable } from '#shared/text/sheet-cells'
import { pagesOfRows } from '../../lists/pages-of-rows'
import { WholeDates } from '../../ui/whole-dates'

interface ListSheetProps {
  list: TextTable
  /** Below the title of each page: county, day, what the list is narrowed by, how many rows. */
  about: string
  /** All pages are there. */
  onDrawn(sheet: HTMLElement): void
}

/** More columns than these lie on lying paper. */
const mostUpright = 6

interface Layout {
  widths: number[]
  pages: { from: number; to: number }[]
}

/** A list on A4 pages, each with its title, the heads of the columns and its number. Drawn out of sight: only paper shows it. */
export function ListSheet({ list, about, onDrawn }: ListSheetProps) {
  const host = useRef<HTMLDivElement>(null)
  const [layout, setLayout] = useState<Layout | null>(null)
  const wide = list.heads.length > mostUpright

  // How high rows are is known once they are drawn.
  useLayoutEffect(() => {
    const table = host.current?.querySelector('table')
    const page = host.current?.querySelector<HTMLElement>('.list-page')
    if (!table || !page) return
    const heightOf = (element: Element | null | undefined) => element?.getBoundingClientRect().height ?? 0
    const rows = [...(table.tBodies[0]?.rows ?? [])]
    const around =
      heightOf(page.querySelector('header')) + heightOf(table.tHead) + heightOf(page.querySelector('footer'))
    const room = Number.parseFloat(getComputedStyle(page).minHeight) - around
    setLayout({
      widths: [...(table.rows[0]?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width),
      pages: pagesOfRows(rows.map(heightOf), room),
    })
  }, [])
  const drawn = useRef(onDrawn)
  drawn.current = onDrawn
  useEffect(() => {
    if (layout && host.current) drawn.current(host.current)
  }, [layout])

  const pages = layout?.pages ?? [{ from: 0, to: list.rows.length }]
  return createPortal(
    <div ref={host} className="list-sheet" data-list-sheet data-wide={wide || undefined} aria-hidden="true">
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
          <footer>{`第 ${at + 1} 页，共 ${pages.length} 页`}</footer>
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

function SheetTable({ list: { heads, rows }, from, to, widths }: SheetTableProps): ReactNode {
  return (
    <table style={widths ? { tableLayout: 'fixed' } : undefined}>
      {widths && (
        <colgroup>
          {widths.map((width, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
            <col key={at} style={{ width }} />
          ))}
        </colgroup>
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
        {rows.slice(from, to).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is printed neither moves nor changes
          <tr key={from + at}>
            {row.map((text, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={column} data-kind={kindOfCell(text, heads[column])}>
                <WholeDates>{text}</WholeDates>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
