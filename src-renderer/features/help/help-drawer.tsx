import './help.css'
import { Drawer } from '@mantine/core'
import { isLater, useNavigation } from '../../navigation'
import { useHelp } from './help-state'
import { helpTexts, shortcuts } from './help-texts'

/** F1: what this screen is for, and the keys. */
export function HelpDrawer() {
  const { open, toggle } = useHelp()
  const { screen, tab } = useNavigation()
  const { title, lines } = helpTexts[screen !== 'project' ? screen : isLater(tab) ? 'later' : tab]
  return (
    <Drawer
      opened={open}
      onClose={toggle}
      position="right"
      size={380}
      title={`说明：${title}`}
      closeButtonProps={{ 'aria-label': '收起说明' }}
    >
      <ul className="help-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3 className="help-keys-title">快捷键</h3>
      <dl className="help-keys">
        {shortcuts.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  )
}
