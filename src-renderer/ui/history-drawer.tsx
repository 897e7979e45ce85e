import { Button, Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { HistorySteps, type HistoryStepsProps } from './history-steps'

interface HistoryDrawerProps extends HistoryStepsProps {
  title: string
  onClose(): void
  /** 打印 and 复制. */
  tools: ReactNode
  /** Reads steps from before the oldest that are shown; null = there are none. */
  onOlder: (() => void) | null
}

/** The steps of one thing's history, beside the screen that shows it. */
export function HistoryDrawer({ title, onClose, tools, onOlder, ...steps }: HistoryDrawerProps) {
  return (
    <Drawer
      data-dialog="history"
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={title}
      closeButtonProps={{ 'aria-label': '收起历史' }}
    >
      {tools}
      <HistorySteps {...steps} />
      {onOlder && (
        <Button variant="subtle" onClick={onOlder}>
          显示更早的
        </Button>
      )}
    </Drawer>
  )
}
