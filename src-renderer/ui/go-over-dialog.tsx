import { Button, Group, Modal, type ModalProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFocusBack } from './focus-back'

interface GoOverDialogProps {
  /** 预算范本, 服务清单. */
  what: string
  size: NonNullable<ModalProps['size']>
  onGo(): void
  onClose(): void
  /** What would be different. */
  children: ReactNode
}

/** 改用 of another version: the clerk sees first what would be different, and can undo it. */
export function GoOverDialog({ what, size, onGo, onClose, children }: GoOverDialogProps) {
  useFocusBack()
  const name = `改用${what}`

  function go() {
    onGo()
    onClose()
  }

  return (
    <Modal data-dialog="go-over" opened onClose={onClose} title={name} size={size}>
      {children}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          不改用
        </Button>
        <Button data-undo-name={name} onClick={go}>
          改用
        </Button>
      </Group>
    </Modal>
  )
}
