import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { partsOfName } from '#shared/bundle/file-name'
import { errorLine } from '#shared/errors'
import type { Result } from '#shared/result'
import { useFocusBack } from '../../ui/focus-back'
import { notifyDone } from '../../ui/notify'

interface RenameDialogProps {
  fileName: string
  rename(name: string): Promise<Result<unknown>>
  onClose(): void
}

/** The stem alone: the ending says what the file is, and stays. */
export function RenameDialog({ fileName, rename, onClose }: RenameDialogProps) {
  useFocusBack()
  const { stem, ending } = partsOfName(fileName)
  const [name, setName] = useState(stem)
  const [problem, setProblem] = useState('')
  async function save() {
    if (name.trim() === '') return setProblem('名称不能是空的，也不能只有空格；文件还叫原来的名称。')
    if (name.trim() === stem) return onClose()
    const done = await rename(name)
    if (!done.ok) return setProblem(errorLine(done.error))
    notifyDone(`已改名为「${name.trim()}${ending}」，可按 Ctrl+Z 撤销。`)
    onClose()
  }
  return (
    <Modal data-dialog="material-rename" opened onClose={onClose} title="文件改名">
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextInput
          label="名称"
          description={`后缀 ${ending || '（无）'} 不变；清单和材料包里都用新名称，原来的名称留在“经过”里`}
          data-autofocus
          value={name}
          maxLength={200}
          error={problem || undefined}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setProblem('')
          }}
        />
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
          <Button type="submit">改名</Button>
        </div>
      </form>
    </Modal>
  )
}
