import './contractor.css'
import './register-screen.css'
import { IconBuildingCommunity, IconSearch } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { RegisterEntry } from '#shared/records/register-entry'
import { ActionButton } from '../../actions/action-button'
import { print } from '../../actions/editing'
import { ListTools } from '../../actions/list-tools'
import { addContractor } from '../../actions/office'
import { call } from '../../api'
import { useNavigation } from '../../navigation'
import { printPart } from '../../printing'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { ListHead } from '../../ui/list-head'
import { UndoOfPlace } from '../../undo/undo-of-place'
import { papersTone } from './contractor-state'
import { isFound } from './find-in-register'
import { RegisterDetail } from './register-detail'
import { useRegisterEditing } from './register-editing'
import { RegisterSheet } from './register-sheet'
import { RegisterTable } from './register-table'
import { usePaperDay } from './use-paper-day'

/** 主体名录: every contractor of the county with its papers and its contracts over all projects. */
export function RegisterScreen() {
  const day = usePaperDay()
  const [entries, setEntries] = useState<RegisterEntry[] | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [typed, setTyped] = useState('')
  const [view, setView] = useState<'all' | 'open'>('all')
  const { contractorId: openId, openContractor } = useNavigation()
  const sheet = useRef<HTMLDivElement>(null)

  const load = useCallback(async () => {
    const result = await call('contractor.register', null)
    if (!result.ok) return setError(result.error)
    setError(null)
    setEntries(result.value)
  }, [])
  useEffect(() => void load(), [load])

  const register = entries?.map(({ contractor }) => contractor) ?? null
  const editing = useRegisterEditing({ register, reload: load })

  const wanting = (entries ?? []).filter(({ contractor }) => papersTone(contractor.qualifications, day) !== 'good')
  const shown = (view === 'open' ? wanting : (entries ?? [])).filter((entry) => isFound(entry, typed))
  const addButton = <ActionButton action={addContractor} run={() => editing.add('')} />

  return (
    <div className="page" data-testid="register-screen">
      <div className="page-head">
        <h1 className="page-title">承接主体名录</h1>
        <div className="page-head-end">
          <UndoOfPlace place="contractors" version={entries} reload={load} />
          {entries && entries.length > 0 && (
            <>
              <ActionButton
                action={print}
                variant="default"
                hint="打印名录（Ctrl+P）"
                run={() => sheet.current && printPart(sheet.current, '承接主体名录')}
              />
              {addButton}
            </>
          )}
        </div>
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void load()} />}
      <section className="sheet sheet-alone" aria-label="承接主体名录">
        {entries?.length === 0 && (
          <EmptyState icon={IconBuildingCommunity} title="名录里还没有承接主体" action={addButton}>
            登记名称、类型、统一社会信用代码（个人为公民身份号码）和资质材料后，各项目都可选用，合同也按主体汇总到这里。
          </EmptyState>
        )}
        {entries && entries.length > 0 && (
          <>
            <ListHead
              views={{
                label: '显示',
                value: view,
                onChange: setView,
                data: [
                  { value: 'all', label: `全部（${entries.length}）` },
                  { value: 'open', label: `资质待核（${wanting.length}）` },
                ],
              }}
              search={{
                label: '搜索承接主体',
                placeholder: '名称、代码、拼音首字母',
                value: typed,
                onChange: setTyped,
              }}
            >
              <span className="muted">{`资质过期标红，未填有效期或者离到期不超过${day.told}的标黄`}</span>
              {shown.length > 0 && <ListTools prints={false} />}
            </ListHead>
            {shown.length === 0 && <EmptyState icon={IconSearch} title="没有找到符合的承接主体" />}
            {shown.length > 0 && (
              <RegisterTable
                entries={shown}
                openId={openId}
                onOpen={(id) => openContractor(id === openId ? null : id)}
                detail={(entry) => (
                  <RegisterDetail
                    entry={entry}
                    refusal={editing.refusal?.id === entry.contractor.id ? editing.refusal.error : null}
                    onEdit={() => editing.edit(entry.contractor)}
                    onRemove={() => void editing.remove(entry.contractor)}
                    reload={load}
                  />
                )}
              />
            )}
          </>
        )}
      </section>
      {editing.dialog}
      <div ref={sheet} className="register-print">
        <RegisterSheet entries={shown} today={day.today} />
      </div>
    </div>
  )
}
