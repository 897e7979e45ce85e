import './help.css'
import { Modal, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { ActionButton } from '../../actions/action-button'
import { print } from '../../actions/editing'
import { keySheet } from '../../actions/help'
import { keysFitting } from '../../actions/key-sheet'
import { useKeySheet } from '../../help-state'
import { printPart } from '../../printing'

/** Ctrl+/: every key of the program by its place, to be searched and printed. */
export function KeySheetDialog() {
  const { show } = useKeySheet()
  const [typed, setTyped] = useState('')
  const sheet = useRef<HTMLElement>(null)
  const groups = keysFitting(typed)
  return (
    <Modal
      data-dialog="key-sheet"
      opened
      onClose={() => show(false)}
      title={keySheet.name}
      size={940}
      data-testid="key-sheet"
    >
      <div className="key-sheet-head">
        <TextInput
          data-autofocus
          aria-label="查找快捷键"
          placeholder="按键或者做什么，如 Ctrl、撤销"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ActionButton
          action={print}
          variant="default"
          run={() => sheet.current && printPart(sheet.current, keySheet.name)}
        />
      </div>
      <section ref={sheet} className="key-sheet" data-paper aria-label={keySheet.name}>
        {groups.map(({ place, rows }) => (
          <div key={place} className="key-group">
            <h3 className="help-title">{place}</h3>
            <dl>
              {rows.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
        {groups.length === 0 && <p className="muted">没有这样的快捷键。</p>}
      </section>
    </Modal>
  )
}
