import { Button, Modal, Progress } from '@mantine/core'
import { useState } from 'react'
import type { TextTable } from '#shared/text/sheet-cells'
import { printPart } from '../../printing'
import { aboveDialogs } from './above-dialogs'
import { ListSheet } from './list-sheet'
import { useLate } from './use-late'

interface PrintedListProps {
  list: TextTable
  about: string
  /** It is printed, or left off. */
  onClose(): void
}

/** A list on its way to paper: laid out, told where that lasts, then looked at as it prints. */
export function PrintedList({ list, about, onClose }: PrintedListProps) {
  const [done, setDone] = useState(0)
  const isLate = useLate()
  return (
    <>
      <ListSheet
        list={list}
        about={about}
        onPart={setDone}
        onDrawn={(sheet) => void printPart(sheet, list.title).then(onClose)}
      />
      <Modal
        data-dialog="list-layout"
        opened={isLate && done < 1}
        onClose={onClose}
        title={`打印：${list.title}`}
        size={420}
        zIndex={aboveDialogs}
      >
        <div className="dialog-form">
          <p role="status">{`正在排版 ${list.rows.length.toLocaleString('en')} 行，${Math.floor(done * 100)}%…`}</p>
          <Progress value={done * 100} aria-label="排版进度" />
          <div className="dialog-actions">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
          </div>
        </div>
      </Modal>
    </>
  )
}
