import './pages.css'
import { Button, NativeSelect } from '@mantine/core'

interface PagesProps {
  /** From 0. */
  page: number
  pageSize: number
  count: number
  /** What is counted: 处, 户. */
  unit: string
  onPage(page: number): void
}

/** Which part of a long list is in view, and the way to any other; nothing where all of it is. */
export function Pages({ page, pageSize, count, unit, onPage }: PagesProps) {
  const pages = Math.ceil(count / pageSize)
  if (pages <= 1) return null
  const shown = (figure: number) => figure.toLocaleString('en')
  return (
    <nav className="pages" aria-label="翻页">
      <Button size="compact-sm" variant="default" disabled={page === 0} onClick={() => onPage(page - 1)}>
        上一页
      </Button>
      <NativeSelect
        size="xs"
        aria-label="第几页"
        value={String(page)}
        data={Array.from({ length: pages }, (_, at) => ({ value: String(at), label: `第 ${at + 1} 页` }))}
        onChange={(event) => onPage(Number(event.currentTarget.value))}
      />
      <Button size="compact-sm" variant="default" disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        下一页
      </Button>
      <span className="muted">
        第 {shown(page * pageSize + 1)}–{shown(Math.min((page + 1) * pageSize, count))} {unit}，共 {shown(count)} {unit}
      </span>
    </nav>
  )
}
