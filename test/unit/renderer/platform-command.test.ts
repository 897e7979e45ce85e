import { expect, test } from 'vitest'
import { platformEntries } from '../../../src-renderer/actions/places'
import { useNavigation } from '../../../src-renderer/navigation'

test('录入信息服务平台 leads to the stages of the project in hand', () => {
  useNavigation.getState().openProject('p')
  platformEntries.run()
  expect(useNavigation.getState()).toMatchObject({ screen: 'project', tab: 'bundle', focusField: 'entry.before' })
})

test('without a project it leads to the workbench, where the entries of all of them stand', () => {
  useNavigation.getState().show('projects')
  platformEntries.run()
  expect(useNavigation.getState().screen).toBe('workbench')
})
