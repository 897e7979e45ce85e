import './bin.css'
import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch, IconTrash } from '@tabler/icons-react'
import { type MouseEvent, useState } from 'react'
import { type BinItem, type BinSort, binSortNames, binSorts } from '#shared/history/bin'
import { ActionButton } from '../../actions/action-button'
import { restoreChosen } from '../../actions/bin'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { SubjectHistory } from '../../undo/subject-history'
import { UndoPair } from '../../undo/undo-pair'
import { PreviewDialog } from '../preview/preview-dialog'
import { BinTable, keyOf } from './bin-table'
import { lookAt } from './look-at'
import { useBin } from './use-bin'
import { useRestoring } from './use-restoring'
import '../../ui/list-head.css'

/** 回收站: all that was deleted, wherever it lay, and its way back. Nothing in it goes by itself, and nothing is destroyed. */
export function BinScreen() {
  const [sort, setSort] = useState<BinSort | null>(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [historyOf, setHistoryOf] = useState<{ of: string; title: string } | null>(null)
  const { page, error, reload, more } = useBin({ sort, text })
  const items = page?.items ?? []
  const wanted = items.filter((item) => chosen.has(keyOf(item)))
  const total = Object.values(page?.counts ?? {}).reduce((sum, one) => sum + one, 0)

  const { restore, place } = useRestoring(reload)
  const restoreSome = (some: readonly BinItem[]) => void restore(some).then(() => setChosen(new Set()))

  return (
    <div className="page" data-testid="bin-screen">
      <div className="page-head">
        <h1 className="page-title">回收站</h1>
        <span className="muted">删除、移出的都在这里，一直保留，不会自动清除，也不计入核验、合计和材料包。</span>
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void reload()} />}
      <section className="sheet sheet-alone" aria-label="回收站" onClickCapture={oneOfDouble}>
        <div className="list-head bin-head">
          <Select
            aria-label="种类"
            w={210}
            allowDeselect={false}
            data={[
              { value: 'all', label: `全部（${total}）` },
              ...binSortNames.map((one) => ({ value: one, label: `${binSorts[one]}（${page?.counts[one] ?? 0}）` })),
            ]}
            value={sort ?? 'all'}
            onChange={(value) => setSort(value === null || value === 'all' ? null : (value as BinSort))}
          />
          <TextInput
            aria-label="搜索回收站"
            data-find
            placeholder="按名称或所属项目搜索"
            w={280}
            leftSection={<IconSearch size={17} aria-hidden="true" />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <span className="list-head-end">
            <UndoPair {...place} />
            <ActionButton
              action={restoreChosen}
              whyNot={wanted.length === 0 ? '先选中要恢复的。' : null}
              after={wanted.length > 0 ? `（${wanted.length}）` : undefined}
              run={() => restoreSome(wanted)}
            />
          </span>
        </div>
        {items.length > 0 && (
          <BinTable
            items={items}
            chosen={chosen}
            choose={setChosen}
            onOpen={(item) => void lookAt(item, (of) => setHistoryOf({ of, title: item.title }))}
            onRestore={(item) => restoreSome([item])}
          />
        )}
        {more && (
          <Button variant="subtle" onClick={more}>
            显示更多
          </Button>
        )}
        {page && items.length === 0 && <Nothing searching={text.trim() !== '' || sort !== null} />}
      </section>
      {historyOf && (
        <SubjectHistory id={historyOf.of} title={historyOf.title} reload={reload} onClose={() => setHistoryOf(null)} />
      )}
      <PreviewDialog />
    </div>
  )
}

/** A double click is one: by its second the next row may lie under the pointer, and nobody has asked for that. */
function oneOfDouble(event: MouseEvent): void {
  if (event.detail > 1 && (event.target as Element).closest('button')) event.stopPropagation()
}

function Nothing({ searching }: { searching: boolean }) {
  return searching ? (
    <EmptyState icon={IconSearch} title="没有找到符合的" />
  ) : (
    <EmptyState icon={IconTrash} title="回收站是空的">
      删除的项目、承接主体，移出的记录、材料、户册、交付文件夹，停用的范本和数据都先放在这里，可以随时恢复。
    </EmptyState>
  )
}
