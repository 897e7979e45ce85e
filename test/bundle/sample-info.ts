import type { BundleInfo } from '#shared/bundle/bag-info'

export const sampleInfo: BundleInfo = {
  projectId: 'p-1',
  projectName: '2024年城乡低保家庭家计调查',
  countyName: '多伦县',
  bureauName: '多伦县民政局',
  stage: '全部',
  createdOn: '2024-03-20',
  createdAt: '2024-03-20T02:05:07.000Z',
  appVersion: '0.1.0',
}
