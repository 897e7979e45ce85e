import './help.css'
import { useMemo } from 'react'
import { fullName } from '../../actions/action'
import { actionKeys, fieldKeys } from '../../actions/key-sheet'
import { allActions } from '../../actions/registry'
import { useNavigation } from '../../navigation'
import { usePage } from '../../page-in-view'
import { helpTexts } from './help-texts'

/** What the page is for, the actions that stand on it, and the keys. */
export function HelpPage() {
  const page = usePage()
  return (
    <>
      <ul className="help-lines">
        {helpTexts[page].lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ActionsHere />
      <h3 className="help-title">快捷键</h3>
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
    </>
  )
}

/** Each by the name of its button; why it cannot be done now, where that is so. */
function ActionsHere() {
  const page = usePage()
  const { tab, recordKind } = useNavigation()
  const here = useMemo(
    () =>
      allActions()
        .filter(({ isOn }) => isOn?.({ page, tab, recordKind }))
        .map((action) => ({ action, why: action.blocked() })),
    [page, tab, recordKind],
  )
  if (here.length === 0) return null
  return (
    <>
      <h3 className="help-title">本页可以办理</h3>
      <ul className="help-actions">
        {here.map(({ action, why }) => (
          <li key={action.id} data-action={action.id}>
            <action.icon size={16} aria-hidden="true" />
            <span>
              {fullName(action)}
              {why && <small>{why}</small>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
