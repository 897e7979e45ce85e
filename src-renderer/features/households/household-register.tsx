import './households.css'
import '../papers/papers.css'
import { Button } from '@mantine/core'
import { IconHome, IconSearch, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { ActionButton } from '../../actions/action-button'
import { addHousehold, exportHouseholds, importHouseholds } from '../../actions/households'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { ExportDialog } from './export-dialog'
import { HouseholdDialog } from './household-dialog'
import { HouseholdFilters } from './household-filters'
import { HouseholdTable } from './household-table'
import { ImportDialog } from './import-dialog'
import { KeyLine } from './key-line'
import { PrintButton } from './print-list'
import { RegisterHistory } from './register-history'
import { type Households, useHouseholds } from './use-households'

type Open = { dialog: 'import' | 'export' | 'add' } | { dialog: 'household'; id: string } | null

interface HouseholdRegisterProps {
  projectId: string
  /** How many there are, each time that is another number. */
  onCounted(households: number): void
}

/** 户册 of a project: the households it serves, taken in from the office's own table or entered, searched, shown one by one. */
export function HouseholdRegister({ projectId, onCounted }: HouseholdRegisterProps) {
  const households = useHouseholds(projectId)
  const { filter, rows, found, strata, keyState, error, reload } = households
  const [open, setOpen] = useState<Open>(null)
  const isNarrowed = filter.area !== null || filter.type !== null || filter.text.trim() !== ''
  const isEmpty = rows?.length === 0 && !isNarrowed && !filter.removed
  const total = filter.removed ? 0 : strata.reduce((sum, one) => sum + one.households, 0)
  useEffect(() => {
    if (!filter.removed) onCounted(total)
  }, [filter.removed, total, onCounted])
  const ways = <WaysIn onOpen={(dialog) => setOpen({ dialog })} />
  const close = () => {
    setOpen(null)
    void reload()
  }

  return (
    <section className="sheet household-register" aria-label="户册" data-testid="household-register">
      <div className="household-register-head">
        <h2 className="sheet-title">
          户册 <small>{total > 0 ? `共 ${total.toLocaleString('en')} 户` : '本项目服务的家庭'}</small>
        </h2>
        <span className="household-actions">
          <RegisterHistory projectId={projectId} reload={reload} />
          {!isEmpty && ways}
          {!isEmpty && (
            <ActionButton
              action={exportHouseholds}
              size="xs"
              variant="default"
              whyNot={found === 0 ? '没有可以导出的户。' : null}
              run={() => setOpen({ dialog: 'export' })}
            />
          )}
          {!isEmpty && <PrintButton filter={filter} found={found ?? 0} />}
        </span>
      </div>
      {error && <ErrorNotice error={error} />}
      {keyState && <KeyLine state={keyState} onChanged={() => void reload()} />}
      {isEmpty ? (
        <EmptyState icon={IconHome} title="户册里还没有户" action={ways}>
          把乡镇报来的花名册（.xlsx 或
          .csv）导进来：选好哪一列是户编码、户主、身份证号，逐行检查后一次导入，也可以一步撤销。
          身份证号和银行账号加密保存，列表里只显示头尾。
        </EmptyState>
      ) : (
        <RegisterList {...households} isNarrowed={isNarrowed} onOpen={(id) => setOpen({ dialog: 'household', id })} />
      )}
      {open?.dialog === 'import' && <ImportDialog projectId={projectId} onClose={close} reload={reload} />}
      {open?.dialog === 'export' && (
        <ExportDialog filter={filter} found={found ?? 0} keyState={keyState} onClose={() => setOpen(null)} />
      )}
      {open?.dialog === 'add' && <HouseholdDialog projectId={projectId} id={null} onClose={close} reload={reload} />}
      {open?.dialog === 'household' && (
        <HouseholdDialog projectId={projectId} id={open.id} onClose={close} reload={reload} />
      )}
    </section>
  )
}

/** How households come in: from a table, or one by hand. */
function WaysIn({ onOpen }: { onOpen(dialog: 'import' | 'add'): void }) {
  return (
    <span className="household-actions">
      <ActionButton action={importHouseholds} size="xs" run={() => onOpen('import')} />
      <ActionButton action={addHousehold} size="xs" variant="default" run={() => onOpen('add')} />
    </span>
  )
}

type ListProps = Households & { isNarrowed: boolean; onOpen(id: string): void }

function RegisterList({ filter, narrow, rows, more, found, strata, isNarrowed, onOpen }: ListProps) {
  const noneRemoved = filter.removed && !isNarrowed
  return (
    <>
      <HouseholdFilters {...{ filter, narrow, strata, found }} />
      {rows && rows.length > 0 && (
        <div className="household-rows">
          <HouseholdTable rows={rows} onOpen={onOpen} />
          {more && (
            <Button variant="subtle" onClick={more}>
              显示更多
            </Button>
          )}
        </div>
      )}
      {rows?.length === 0 && (
        <EmptyState
          icon={noneRemoved ? IconTrash : IconSearch}
          title={noneRemoved ? '没有移出的户' : '没有找到符合的户'}
        />
      )}
    </>
  )
}
