import type { Stage } from '#demo/stage.ts'

/** 个人信息保护 — an assessment in force, one that a year has passed over, one that waits for its head; other registers have none yet. */
export async function playPrivacy(stage: Stage): Promise<void> {
  const workers = await assess(stage, 'renshe2', -210, {
    ...{ matter: '务工人员到岗登记', unit: await stage.unit('人社局'), holdings: ['job_arrival'], kinds: ['identity'] },
    ...{ purpose: '核对用工服务成效，避免同一人重复计数；只存姓氏、来源村和证件号的校验码。', grounds: ['duty'] },
    ...{ basis: '就业促进法；高新区用工服务职责', necessity: '不存完整证件号即无法还原身份，已无更少的做法。' },
    ...{
      impact: '泄露后可推知务工去向，影响较小。',
      measures: '证件号只存校验码；本局经办人可见，每次查阅留痕。',
      risk: 'low',
    },
  })
  await stage.move('renshe', -205, 'impact_assessment', workers, 'adopt')
  const curves = await assess(stage, 'jianshe2', -390, {
    ...{ matter: '远传水表逐时用水数据', unit: await stage.unit('建设局'), holdings: ['water_point'] },
    ...{ kinds: ['contact', 'home'], purpose: '漏损分析、户内漏水提醒和计费；逐时用水能看出是否在家。' },
    ...{ grounds: ['contract', 'duty'], basis: '供用水合同；城市供水条例' },
    ...{ necessity: '漏损分析用分区合计即可，单户曲线只在本人查询和处理工单时打开。' },
    ...{ impact: '可推知作息和是否有人在家，有入室风险。', risk: 'middle' },
    ...{ measures: '户名地址加密；曲线只给本人和指定操作员，谁看过可查；其他人只见分区合计。' },
  })
  await stage.move('jianshe', -380, 'impact_assessment', curves, 'adopt')
  await assess(stage, 'sheshi', -8, {
    ...{ matter: '防返贫监测对象信息', unit: await stage.unit('社会事业局'), holdings: ['watched_household'] },
    ...{ kinds: ['identity', 'contact', 'family', 'health', 'money'], grounds: ['duty', 'consent'] },
    ...{ purpose: '识别和帮扶有返贫风险的农户，全国系统为准，只作比对。', basis: '入户核实授权书；防返贫监测工作职责' },
    ...{ necessity: '公示只列户主姓名和类别，不列证件、电话、账户和健康状况。' },
    ...{ impact: '健康和收入状况外泄会损害尊严、招致诈骗。', risk: 'middle' },
    ...{ measures: '敏感内容加密，写明用途才可查阅并留痕；名单比对后不保存。' },
  })
}

async function assess(
  stage: Stage,
  by: string,
  days: number,
  facts: Readonly<Record<string, unknown>>,
): Promise<string> {
  const id = await stage.create(by, days, 'impact_assessment', facts)
  await stage.move(by, days + 1, 'impact_assessment', id, 'submit')
  return id
}
