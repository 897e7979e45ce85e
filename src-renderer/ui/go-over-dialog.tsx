import { Button, Group, Modal, type ModalProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFocusBack } from './focus-back'
import { notifyDone } from './notify'

interface GoOverDialogProps {
  /** 预算范本, 服务清单. */
  what: string
  /** What the newer one is called. */
  to: string
  size: NonNullable<ModalProps['size']>
  onGo(): void
  onClose(): void
  /** What would be different. */
  children: ReactNode
}

/** 改用 of a newer version of the office's: the clerk sees first what would be different, and can undo it. */
export function GoOverDialog({ what, to, size, onGo, onClose, children }: GoOverDialogProps) {
  useFocusBack()
  const name = `改用${what}`

  function go() {
    onGo()
    onClose()
    notifyDone(`已改用「${to}」，可以撤销。`)
  }

  return (
    <Modal opened onClose={onClose} title={name} size={size}>
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
