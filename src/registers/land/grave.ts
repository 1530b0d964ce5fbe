import { choice, day, flag, number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { landOffice, ownVillage, villageTeam } from './readers.ts'

/** 坟墓 — one grave in the way: where it lies, whether kin came forward, and when it was moved. */
export const grave = defineRegister('grave', {
  label: ['坟墓', 'Grave'],
  title: 'number',
  fields: {
    number: text('编号', 'Number').required().max(40).searched(),
    batch: ref('land_batch', '批次', 'Batch').required(),
    village: ref('unit', '村（社区）', 'Village').required(),
    town: ref('unit', '乡镇', 'Town').kept(),
    place: text('位置', 'Place').max(120),
    longitude: number('经度', 'Longitude').min(70).max(140),
    latitude: number('纬度', 'Latitude').min(0).max(60),
    hasOwner: flag('有主', 'Kin known'),
    kin: text('坟主及联系方式', 'Kin').max(80).sealed(),
    kind: choice('类型', 'Kind', {
      earth: ['土坟', 'Earth'],
      brick: ['砖石坟', 'Brick or stone'],
      double: ['合葬坟', 'Double'],
    }).required(),
    standard: whole('补偿标准', 'Standard', ['元/座', 'yuan each']).min(0),
    noticedOn: day('迁坟公告', 'Notice posted'),
    agreedOn: day('协议', 'Agreed on'),
    movedOn: day('迁移', 'Moved on'),
    acceptedOn: day('验收', 'Accepted on'),
    isUnclaimed: flag('逾期按无主处理', 'Treated as unclaimed after the notice'),
  },
  lifecycle: {
    states: { open: ['待迁', 'To be moved'], moved: ['已迁', 'Moved'], left: ['已退出', 'Left'] },
    initial: 'open',
    moves: {
      move: {
        label: ['登记迁移', 'Moved'],
        from: 'open',
        to: 'moved',
        by: villageTeam,
        isMain: true,
        takes: ['movedOn'],
        needs: ['movedOn'],
      },
      leave: { label: ['退出任务', 'Leave'], from: 'open', to: 'left', by: landOffice, needsReason: true },
    },
  },
  stages: {
    noticedOn: ['已公告', 'Noticed'],
    agreedOn: ['已签协议', 'Agreed'],
    movedOn: ['已迁移', 'Moved'],
    acceptedOn: ['已验收', 'Accepted'],
  },
  access: {
    read: ownVillage,
    create: villageTeam,
    change: { both: [villageTeam, { inState: ['open', 'moved'] }] },
  },
  metrics: { open: { label: ['待迁坟墓', 'Graves to be moved'], count: { in: ['open'] } } },
  unique: [['number']],
  indexed: [['batch'], ['village'], ['town']],
  views: {
    list: ['number', 'village', 'place', 'hasOwner', 'kind', 'standard', 'noticedOn', 'agreedOn', 'movedOn'],
    order: 'number',
    form: {
      basics: {
        label: ['坟墓', 'Grave'],
        fields: [
          ...(['number', 'batch', 'village', 'place', 'longitude', 'latitude', 'kind', 'hasOwner', 'kin'] as const),
          ...(['standard', 'noticedOn', 'agreedOn', 'movedOn', 'acceptedOn', 'isUnclaimed'] as const),
        ],
      },
    },
  },
})
