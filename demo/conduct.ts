import type { Stage } from '#demo/stage.ts'

/** 容错与澄清 — a trial filed before it began, and a name that was cleared; nothing of it can be read outside the room. */
export async function playConduct(stage: Stage): Promise<void> {
  await stage.create('jianshe', -60, 'tolerance_filing', {
    matter: '标准厂房按楼层分割出让试点',
    unit: await stage.unit('建设局'),
    grounds: '本省没有先例，分割后的消防和货梯共用责任尚无统一规定，可能需要回购。',
    safeguards: '只限一栋，先签回购约定；消防验收不分割；不减免税费。',
    actOn: stage.on(-40),
  })
  await stage.create('jijian', -30, 'conduct_decision', {
    ...{ kind: 'clearing', documentNo: '高纪清〔2026〕1号', issuedBy: '纪检监察工作委员会', issuedOn: stage.on(-31) },
    ...{ unit: await stage.unit('建设局'), subject: '建设局一名工程管理人员', way: 'range' },
    ...{ words: '所反映在工程招标中打招呼的问题经查不实，予以澄清。', effectUntil: stage.on(150) },
  })
}
