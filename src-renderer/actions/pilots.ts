import { IconFilter, IconFlag } from '@tabler/icons-react'
import { ofScreen } from './action'
import { onProjects } from './county'

const words = ['试点', '试点经验', '经验推广', '典型做法']

/** Leads to what says that the project in hand is a pilot, or begins it. */
export const projectPilot = ofScreen({
  id: 'project-pilot',
  name: '试点经验登记',
  words: [...words, '登记为试点', '设为试点', '取消试点', '结束试点'],
  icon: IconFlag,
  about: '把打开的项目登记为试点，已登记的打开那一份',
  nowhere: '先打开一个项目。',
})

export const onlyPilots = onProjects({
  id: 'only-pilots',
  name: '只看试点',
  words: [...words, '试点项目'],
  icon: IconFilter,
})
