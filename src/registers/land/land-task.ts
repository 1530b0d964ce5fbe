import { number, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { landOffice, landStaff } from './readers.ts'

const mu2 = ['㎡', 'm²'] as const

/** 征迁任务 — what a village has to do in a batch, as set at the beginning and as it stands after the survey; both stay. */
export const landTask = defineRegister('land_task', {
  label: ['征迁任务', 'Clearance task'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').max(80).kept().searched(),
    batch: ref('land_batch', '批次', 'Batch').required().frozen(),
    village: ref('unit', '村（社区）', 'Village').required().frozen(),
    landInitial: number('初始征地', 'Land at first', mu2).required().min(0).frozen(),
    householdsInitial: whole('初始户数', 'Households at first').required().min(0).frozen(),
    housesInitial: number('初始房屋', 'Houses at first', mu2).required().min(0).frozen(),
    gravesInitial: whole('初始坟墓', 'Graves at first').required().min(0).frozen(),
    land: number('现任务征地', 'Land now', mu2).min(0).hint('不填的，同初始任务', 'Left empty: as at first'),
    households: whole('现任务户数', 'Households now').min(0).hint('不填的，同初始任务', 'Left empty: as at first'),
    houses: number('现任务房屋', 'Houses now', mu2).min(0).hint('不填的，同初始任务', 'Left empty: as at first'),
    graves: whole('现任务坟墓', 'Graves now').min(0).hint('不填的，同初始任务', 'Left empty: as at first'),
  },
  lifecycle: {
    states: { inForce: ['执行中', 'In force'] },
    initial: 'inForce',
    moves: {
      adjust: {
        label: ['调整任务', 'Adjust'],
        from: 'inForce',
        to: 'inForce',
        by: landOffice,
        takes: ['land', 'households', 'houses', 'graves'],
        needsReason: true,
      },
    },
  },
  access: { read: landStaff, create: landOffice, change: { nobody: true } },
  unique: [['batch', 'village']],
  views: {
    list: ['name', 'batch', 'village', 'land', 'landInitial', 'households', 'householdsInitial', 'houses', 'graves'],
    form: {
      basics: {
        label: ['任务', 'Task'],
        fields: [
          ...(['batch', 'village', 'landInitial', 'householdsInitial', 'housesInitial', 'gravesInitial'] as const),
          ...(['land', 'households', 'houses', 'graves'] as const),
        ],
      },
    },
  },
})
