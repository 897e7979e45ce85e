import { fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'

/** What 200 households come to by the budget template, and what the contract is closed at. */
export const totalFen = fen(6_972_709)

/** Done by others before the days that are typed on screen. */
const typedOnScreen = ['invite', 'answers', 'award', 'sign', 'publish', 'file']

/** The example's purchase for 200 households, before anything of it has happened: no number of households, no day, no award. */
export function purchaseOf200(project: Project): Project {
  const { procurement, contract } = project
  return {
    ...project,
    items: project.items.map((item) => ({ ...item, quantity: '' })),
    targets: project.targets.map((target) => (target.kind === 'beneficiaries' ? { ...target, value: '480' } : target)),
    fundSources: project.fundSources.slice(0, 1).map((source) => ({ ...source, amountFen: totalFen })),
    procurement: {
      ...procurement,
      awardedOn: null,
      awardedFen: null,
      methodReason: '服务要求高，须与供应商磋商确定方案，局务会研究决定',
      bidDepositFen: fen(139_454),
      steps: procurement.steps.filter(({ id }) => !typedOnScreen.includes(id)),
    },
    contract: {
      ...contract,
      signedOn: null,
      publishedOn: null,
      filedOn: null,
      quote: {
        origin: 'contractor',
        lines: [
          {
            name: '入户调查（含整理、录入）',
            unit: '户',
            quantity: '200',
            unitPrice: '250',
            amountFen: fen(5_000_000),
          },
          { name: '核查工作报告', unit: '份', quantity: '4', unitPrice: '1500', amountFen: fen(600_000) },
          { name: '培训和会议', unit: '场', quantity: '5', unitPrice: '1420', amountFen: fen(710_000) },
          { name: '项目管理', unit: '项', quantity: '1', unitPrice: '6627.09', amountFen: fen(662_709) },
        ],
      },
    },
  }
}
