import { Button, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import type { DeliveryMode } from '#shared/delivery/delivery'
import type { AppError } from '#shared/errors'
import type { HouseholdTrace } from '#shared/office-data/household-traces'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { useFocusBack } from '../../ui/focus-back'
import type { DeliveryInHand } from './use-delivery'

interface BeginDialogProps {
  projectId: string
  work: DeliveryInHand['work']
  traces: readonly HouseholdTrace[]
  onClose(): void
}

/** 选择交付文件夹: which one, and whether it is copied in or stays where it lies. */
export function BeginDialog({ projectId, work, traces, onClose }: BeginDialogProps) {
  useFocusBack()
  const [path, setPath] = useState<string | null>(null)
  const [mode, setMode] = useState<DeliveryMode>('taken')
  const [error, setError] = useState<AppError | null>(null)

  async function choose() {
    const chosen = await call('dialog.openFolder', { title: '选择交付文件夹（里面每户一个文件夹）' })
    if (!chosen.ok) return setError(chosen.error)
    if (chosen.value !== null) setPath(chosen.value)
  }
  function begin(from: string) {
    onClose()
    void work('delivery.begin', { projectId, path: from, mode })
  }
  const needed = traces.filter((trace) => trace.needed).map(({ title }) => title)
  return (
    <Modal
      data-dialog="delivery-begin"
      opened
      onClose={onClose}
      size={640}
      title="选择交付文件夹"
      closeOnClickOutside={false}
    >
      <form
        className="dialog-form"
        data-testid="begin-delivery"
        onSubmit={(event) => {
          event.preventDefault()
          if (path !== null) begin(path)
        }}
      >
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <div className="delivery-chosen">
          <Button variant="default" data-autofocus onClick={() => void choose()}>
            选文件夹…
          </Button>
          <span className={path === null ? 'muted' : undefined}>{path ?? '还没有选'}</span>
        </div>
        <Radio.Group label="怎样收" value={mode} onChange={(value) => setMode(value as DeliveryMode)}>
          <div className="delivery-modes">
            <Radio
              value="taken"
              label="收进来"
              description="复制到旗县文件夹里，原来的 U 盘、移动硬盘可以还回去；占用本机磁盘空间。"
            />
            <Radio
              value="registered"
              label="只登记位置"
              description="不复制，记下每个文件的位置、大小和校验值，以后随时核对是否还在、有没有改动；原文件要自己保管好。"
            />
          </div>
        </Radio.Group>
        <FieldNote>
          每户应有：{needed.join('、')}。按文件名和文件夹名识别，例如“JD000123-张三/入户调查表.pdf”。
        </FieldNote>
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            关闭
          </Button>
          <Button type="submit" disabled={path === null}>
            开始
          </Button>
        </div>
      </form>
    </Modal>
  )
}
