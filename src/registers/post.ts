import { flag, ref, text, whole } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

/** 职务 — the post that carries responsibility; who holds it on a day is told by the register of tenures. */
export const post = defineRegister('post', {
  label: ['职务', 'Post'],
  title: 'name',
  fields: {
    name: text('职务名称', 'Name of the post').required().max(60).searched(),
    unit: ref('unit', '所在单位', 'Unit').required(),
    isHead: flag('单位负责人', 'Head of the unit'),
    order: whole('排序', 'Order').min(0),
  },
  lifecycle: {
    states: { active: ['在用', 'Active'], abolished: ['已撤销', 'Abolished'] },
    initial: 'active',
    moves: {
      abolish: {
        label: ['撤销', 'Abolish'],
        from: 'active',
        to: 'abolished',
        by: { role: 'systemAdmin' },
        needsReason: true,
      },
    },
  },
  access: { read: staff, create: { role: 'systemAdmin' }, change: { role: 'systemAdmin' } },
  unique: [['unit', 'name']],
  indexed: [['unit']],
  views: {
    list: ['name', 'unit', 'isHead', 'order'],
    order: 'order',
    form: { basics: { label: ['基本情况', 'Basics'], fields: ['name', 'unit', 'isHead', 'order'] } },
  },
})
