import './app-bar.css'
import { ActionIcon } from '@mantine/core'
import { useShallow } from 'zustand/react/shallow'
import type { CountyState } from '#shared/county/county'
import { recordKinds } from '#shared/records/registry'
import { ActionButton } from './actions/action-button'
import { otherCounty } from './actions/county'
import { palette } from './actions/help'
import { backToProject, places } from './actions/places'
import { OwnAccount } from './features/accounts/own-account'
import { BinButton } from './features/bin/bin-count'
import { LookMenu } from './look-menu'
import { type Navigation, type Screen, useNavigation } from './navigation'

/** The place a screen stands under: a contractor's record under the register it is opened from. */
export function placeOf({ screen, recordKind }: Pick<Navigation, 'screen' | 'recordKind'>): Screen {
  if (screen === 'project') return 'projects'
  const isContractors = recordKinds.some(({ id, owner }) => id === recordKind && owner === 'contractor')
  return screen === 'records' && isContractors ? 'contractors' : screen
}

/** County, and the places of its workspace. */
export function AppBar({ county }: { county: CountyState }) {
  const { leftProject, here } = useNavigation(useShallow((at) => ({ leftProject: at.leftProject, here: placeOf(at) })))

  return (
    <header className="app-bar">
      <span className="app-brand">
        <span className="seal" aria-hidden="true">
          购
        </span>
        <span className="app-name">购服通</span>
      </span>
      <span className="app-county" title={county.profile.regionName}>
        {county.profile.regionName}
      </span>
      <nav className="app-nav" aria-label="主要页面">
        {places.map((place) => (
          <button
            key={place.screen}
            type="button"
            aria-current={here === place.screen ? 'page' : undefined}
            onClick={() => place.run()}
          >
            {place.name}
          </button>
        ))}
      </nav>
      <div className="app-bar-end">
        <BinButton />
        {leftProject && <ActionButton action={backToProject} size="compact-sm" variant="white" />}
        {county.accounts.signedIn && <OwnAccount account={county.accounts.signedIn} />}
        <ActionButton action={otherCounty} plain variant="outline" size="compact-sm" color="white" />
        <ActionIcon
          variant="transparent"
          color="white"
          data-action={palette.id}
          aria-label={palette.name}
          title={`${palette.name}（${palette.keys?.[0]}）`}
          onClick={() => palette.run()}
        >
          <palette.icon size={18} aria-hidden="true" />
        </ActionIcon>
        <LookMenu />
      </div>
    </header>
  )
}
