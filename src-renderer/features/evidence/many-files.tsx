import { Button, Modal } from '@mantine/core'
import { create } from 'zustand'
import { type DroppedFiles, leftOutText } from '#shared/documents/dropped-files'
import { useFocusBack } from '../../ui/focus-back'

interface Asked extends DroppedFiles {
  /** Where they are to lie. */
  title: string
  answer(add: boolean): void
}

const useAsked = create<{ asked: Asked | null }>(() => ({ asked: null }))

/** Whether so many files are meant; answers when the clerk has. */
export function askAboutMany(files: DroppedFiles, title: string): Promise<boolean> {
  useAsked.getState().asked?.answer(false)
  return new Promise((done) => {
    const answer = (add: boolean) => {
      useAsked.setState({ asked: null })
      done(add)
    }
    useAsked.setState({ asked: { ...files, title, answer } })
  })
}

export function ManyFilesQuestion() {
  const asked = useAsked((state) => state.asked)
  return asked && <Question {...asked} />
}

const shownFolders = 8

function Question({ files, folders, left, title, answer }: Asked) {
  useFocusBack()
  const counts = new Map<string, number>()
  for (const { folder } of files) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  const named = [...counts].filter(([folder]) => folder !== '')
  return (
    <Modal
      data-dialog="many-files"
      opened
      onClose={() => answer(false)}
      title={`把 ${files.length} 份文件放进「${title}」？`}
    >
      <div data-testid="many-files">
        <p>
          {folders > 0 ? `从 ${folders} 个文件夹里找到 ${files.length} 份文件，` : `共 ${files.length} 份文件，`}
          每一份都成为一份材料。原文件不动；添加时可以随时停下。
        </p>
        {named.length > 0 && (
          <ul className="move-files">
            {named.slice(0, shownFolders).map(([folder, count]) => (
              <li key={folder}>
                {folder}：{count} 份
              </li>
            ))}
            {named.length > shownFolders && <li>还有 {named.length - shownFolders} 个文件夹</li>}
          </ul>
        )}
        {left.length > 0 && (
          <p className="muted">
            另有 {left.length} 个不添加。{leftOutText(left)}
          </p>
        )}
      </div>
      <div className="dialog-actions">
        <Button variant="default" onClick={() => answer(false)}>
          不添加
        </Button>
        <Button data-autofocus onClick={() => answer(true)}>
          添加 {files.length} 份
        </Button>
      </div>
    </Modal>
  )
}
