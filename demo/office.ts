import type { Stage } from '#demo/stage.ts'

/** 经常事务 — forms asked of the units, a template of the zone's own, what two units answer each other, what was seen on the spot. */
export async function playOffice(stage: Stage, get: (title: string) => string): Promise<void> {
  await askForms(stage)
  await stage.create('ducha', -15, 'paper_template', {
    name: '督查通报（本区红头）',
    kind: 'supervision',
    note: '版头和印章位置按本区文件格式，待上传模板文件。',
  })
  await answerCoordination(stage, get)
  await recordFindings(stage)
  await askToAlter(stage)
}

/** One form in force, one that waits; what it asks is kept nowhere else, or it would have been refused. */
async function askForms(stage: Stage): Promise<void> {
  const form = async (name: string, owner: string, asked: readonly string[], asks: readonly string[]) =>
    stage.create('ducha', -40, 'form', {
      name,
      owner: await stage.unit(owner),
      basis: `党工委办公室《关于精简报表的通知》（云高办〔${stage.on(-40).slice(0, 4)}〕9号）`,
      frequency: 'monthly',
      asked: await stage.units(asked),
      asks,
      until: stage.on(325),
    })
  const safety = await form(
    '冬季消防自查情况表',
    '应急局',
    ['建设局', '企业服务中心'],
    ['自查场所数（个）', '消防通道堵塞处数（处）', '已清理处数（处）'],
  )
  await stage.move('ducha', -39, 'form', safety, 'register')
  await form('园区食堂就餐人数表', '社会事业局', ['企业服务中心'], ['食堂就餐人数（人）', '夜班就餐人数（人）'])
}

async function answerCoordination(stage: Stage, get: (title: string) => string): Promise<void> {
  const request = await stage.create('tuoyuan', -12, 'coordination', {
    task: get('完成东片区剩余征迁签约'),
    unit: await stage.unit('拓园指挥部'),
    askedUnit: await stage.unit('规划分局'),
    request: '请规划分局提供东片区安置房选址的规划条件，供产权调换协商使用。',
    wantedBy: stage.workday(-6),
  })
  await stage.create('guihua', -10, 'coordination_answer', {
    coordination: request,
    unit: await stage.unit('规划分局'),
    verdict: 'agree',
    words: '两处地块的规划条件已拟好，随函送达；第三处待控规公示期满后提供。',
    readyOn: stage.workday(-4),
  })
}

/** Two of the three drawn matters were looked at; the third is still to come. */
async function recordFindings(stage: Stage): Promise<void> {
  const [check] = await stage.records('spot_check', 'state', 'drawn')
  const drawn = Array.isArray(check?.drawn) ? check.drawn.slice(0, 2) : []
  for (const [i, matter] of drawn.entries()) {
    const [task] = await stage.records('task', 'id', matter)
    await stage.create('ducha', -6, 'spot_finding', {
      spotCheck: check?.id,
      [task === undefined ? 'supervisionOrder' : 'task']: matter,
      result: i === 0 ? 'asReported' : 'notAsReported',
      words:
        i === 0
          ? '现场查看台账和施工日志，与最近一次报送的进展一致。'
          : '现场查看两处，一处尚未动工，与所报“全部进场”不一致，已请责任单位核对后重新报送。',
    })
  }
}

async function askToAlter(stage: Stage): Promise<void> {
  const [order] = await stage.records('supervision_order', 'title', '整治创业大道沿线断头路灯')
  await stage.create('jianshe', -2, 'adjustment', {
    supervisionOrder: order?.id,
    unit: await stage.unit('建设局'),
    kind: 'alter',
    grounds: '沿线两座变压器须整体更换，原“一个月内全部修复”改为分两段验收更便于督查核实。',
    requirements: '北段路灯本月底前全部修复并验收，南段随变压器更换完成后十日内修复。',
  })
}
