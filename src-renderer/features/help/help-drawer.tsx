import './help.css'
import { Drawer } from '@mantine/core'
import { actionKeys, fieldKeys } from '../../actions/key-sheet'
import { isLater, useNavigation } from '../../navigation'
import { useHelp } from './help-state'
import { helpTexts } from './help-texts'

/** F1: what this screen is for, and the keys. */
export function HelpDrawer() {
  const { open, toggle } = useHelp()
  return (
    <Drawer
      opened={open}
      onClose={toggle}
      position="right"
      size={380}
      title={<HelpTitle />}
      closeButtonProps={{ 'aria-label': '收起说明' }}
    >
      <HelpLines />
      <h3 className="help-keys-title">快捷键</h3>
      <dl className="help-keys">
        {[...actionKeys, ...fieldKeys].map(([keys, does]) => (
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

// Parts of their own: while the drawer is closed, a change of the screen draws nothing of it.
function HelpTitle() {
  return `说明：${useHelpText().title}`
}

function HelpLines() {
  return (
    <ul className="help-lines">
      {useHelpText().lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function useHelpText() {
  return helpTexts[useNavigation(({ screen, tab }) => (screen !== 'project' ? screen : isLater(tab) ? 'later' : tab))]
}
