import { text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { staff } from '#schema/who.ts'

/** 人员 — a person who may hold posts. Nothing about conduct, family or health is kept here. */
export const person = defineRegister('person', {
  label: ['人员', 'Person'],
  title: 'name',
  fields: {
    name: text('姓名', 'Name').required().max(40).searched(),
    phone: text('办公电话', 'Office telephone').max(30),
  },
  lifecycle: {
    states: { active: ['在职', 'In service'], left: ['已离任', 'Left'] },
    initial: 'active',
    moves: { leave: { label: ['离任', 'Leave'], from: 'active', to: 'left', by: { role: 'systemAdmin' } } },
  },
  access: { read: staff, create: { role: 'systemAdmin' }, change: { role: 'systemAdmin' } },
  views: {
    list: ['name', 'phone'],
    order: 'name',
    form: { basics: { label: ['基本情况', 'Basics'], fields: ['name', 'phone'] } },
  },
})
