import { create } from 'zustand'
import type { CountyProfile, YearParameters } from '#shared/county/county'
import type { Region } from '#shared/county/region'
import { dropDraft, keepDraft } from '../../drafts'
import { registerUnsaved } from '../../pending-saves'
import { type UnfinishedCounty, unfinishedCounty, unfinishedKey } from './unfinished-county'

export const wizardSteps = ['选择旗县', '单位信息', '年度参数', '存放位置'] as const

interface WizardDraft {
  step: number
  profile: CountyProfile
  /** The bureau's name follows the county until the clerk has changed it. */
  year: YearParameters | null
  folder: string
  goTo(step: number): void
  chooseRegion(region: Region): void
  nameOwnUnit(name: string): void
  setProfile(profile: CountyProfile): void
  setYear(year: YearParameters): void
  setFolder(folder: string): void
  reset(): void
}

const emptyProfile: CountyProfile = {
  regionCode: null,
  regionName: '',
  prefectureName: '',
  bureauName: '',
  creditCode: '',
  address: '',
  legalRepresentative: '',
  phone: '',
}

const bureauOf = (regionName: string) => (regionName === '' ? '' : `${regionName}民政局`)

/** A name the clerk has typed herself is not replaced when she chooses another county. */
function withRegion(profile: CountyProfile, region: Partial<CountyProfile>): CountyProfile {
  const next = { ...profile, ...region }
  const prefilled = profile.bureauName === '' || profile.bureauName === bureauOf(profile.regionName)
  return prefilled ? { ...next, bureauName: bureauOf(next.regionName) } : next
}

/**
 * What has been typed for a new county: going back and forth between the steps, to the start screen, or a program that
 * ends meanwhile, loses nothing.
 */
export const useWizardDraft = create<WizardDraft>((set) => ({
  step: 0,
  profile: emptyProfile,
  year: null,
  folder: '',
  ...unfinishedCounty(),
  goTo: (step) => set({ step }),
  chooseRegion: ({ code, name, prefectureName }) =>
    set(({ profile }) => ({
      profile: withRegion(profile, { regionCode: code, regionName: name, prefectureName }),
      folder: '',
    })),
  nameOwnUnit: (name) =>
    set(({ profile }) => ({
      profile: withRegion(profile, { regionCode: null, regionName: name, prefectureName: '' }),
      folder: '',
    })),
  setProfile: (profile) => set({ profile }),
  setYear: (year) => set({ year }),
  setFolder: (folder) => set({ folder }),
  reset: () => set({ step: 0, profile: emptyProfile, year: null, folder: '' }),
}))

useWizardDraft.subscribe(({ step, profile, year }) => {
  if (profile === emptyProfile) dropDraft(unfinishedKey)
  else keepDraft(unfinishedKey, { step, profile, year } satisfies UnfinishedCounty)
})

registerUnsaved(() => {
  const { profile } = useWizardDraft.getState()
  return profile === emptyProfile ? [] : [`新建旗县「${profile.regionName}」还没有建完`]
}, 'other')
