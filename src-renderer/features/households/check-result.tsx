import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { CountyKeyState } from '#shared/households/county-key-state'
import type { HouseholdCheck, HouseholdFile } from '#shared/households/household-file'
import { call } from '../../api'
import { notifySaved } from '../papers/save-paper'
import { RecoveryCodeForm } from './recovery-code-form'
import { RecoveryCodeShown } from './recovery-code-shown'
import { RowNotes } from './row-notes'

interface CheckResultProps {
  file: HouseholdFile
  check: HouseholdCheck
  projectId: string
  busy: boolean
  onBack(): void
  onOther(): void
  onTake(leaveOut: boolean): void
  onError(error: AppError): void
}

/** What can be taken in, and every reason against the rest; the recovery code before the first number. */
export function CheckResult({ file, check, projectId, busy, onBack, onOther, onTake, onError }: CheckResultProps) {
  const [key, setKey] = useState<CountyKeyState | null>(null)
  const readKey = async () => {
    const state = await call('countyKey.state', null)
    if (state.ok) setKey(state.value)
    else onError(state.error)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => void readKey(), [])
  const { good, badRows } = check
  const needsKey = check.hasNumbers && key !== null && key.state !== 'open'

  async function saveBadRows() {
    const fileName = `${file.fileName.replace(/\.[^.]*$/, '')}-未导入.xlsx`
    const asked = await call('dialog.saveFile', { title: '下载不合要求的行', kind: 'xlsx', fileName })
    if (!asked.ok) return onError(asked.error)
    if (asked.value === null) return
    const saved = await call('household.saveBadRows', { fileId: file.id, projectId, path: asked.value })
    if (saved.ok) notifySaved('已保存，号码与原表格相同，请妥善保管', asked.value)
    else onError(saved.error)
  }

  return (
    <>
      <p data-testid="check-summary">
        可以导入 <b>{good.toLocaleString('en')}</b> 户
        {badRows > 0 ? (
          <>
            ，<b className="bad">{badRows.toLocaleString('en')}</b> 行不合要求
          </>
        ) : (
          '，没有不合要求的行'
        )}
        。
      </p>
      {needsKey && good > 0 && (
        <section className="household-code" aria-label="恢复码">
          {key?.state === 'none' ? (
            <RecoveryCodeShown onConfirmed={() => void readKey()} />
          ) : (
            <RecoveryCodeForm onOpened={() => void readKey()} />
          )}
        </section>
      )}
      {badRows > 0 && (
        <RowNotes {...{ file, projectId, onError }} label="不合要求的行" of="faults" list={check.faults}>
          <Button size="compact-sm" variant="light" onClick={() => void saveBadRows()}>
            下载不合要求的行（.xlsx）…
          </Button>
        </RowNotes>
      )}
      {check.remarks.count > 0 && (
        <RowNotes {...{ file, projectId, onError }} label="导入时改正、跳过的" of="remarks" list={check.remarks} />
      )}
      <div className="dialog-actions">
        <Button variant="default" disabled={busy} onClick={onOther}>
          换一个表格
        </Button>
        <Button variant="default" disabled={busy} onClick={onBack}>
          改各列的用途
        </Button>
        <Button
          loading={busy}
          disabled={good === 0 || key === null || needsKey}
          title={needsKey ? '先生成或输入恢复码' : undefined}
          onClick={() => onTake(badRows > 0)}
        >
          {badRows > 0 ? `其余 ${good} 户先导入，${badRows} 行不导入` : `导入 ${good} 户`}
        </Button>
      </div>
    </>
  )
}
