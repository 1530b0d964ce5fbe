import { waterClasses, waterTypes } from '#domain/ecology/water-labels.ts'
import type { StoredFile } from '#registers/document.ts'
import { choice, data, day, lines, number, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { business, ecologyOffice } from './readers.ts'

/** 水体 — a river, lake or reservoir with its chain of chiefs, its own policy and the class that its function zone asks for. */
export const waterBody = defineRegister('water_body', {
  label: ['水体', 'Body of water'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(60).searched(),
    code: text('编码', 'Code').required().max(40).frozen().searched(),
    type: choice('水体类型', 'Type', waterTypes).required(),
    functionZone: text('水功能区', 'Function zone').max(80).searched(),
    targetClass: choice('目标水质', 'Target class', waterClasses).hint(
      '按水功能区划确定，不由数据推出',
      'Set by the function zone, never inferred from data',
    ),
    length: number('长度', 'Length', ['千米', 'km']).min(0),
    area: number('水面面积', 'Surface', ['平方千米', 'km²']).min(0),
    unit: ref('unit', '责任单位', 'Responsible unit').required(),
    chiefs: lines('河湖长', 'Chiefs', {
      level: choice('级别', 'Level', {
        zone: ['区级', 'Zone'],
        town: ['镇级', 'Town'],
        village: ['村级', 'Village'],
      }).required(),
      unit: ref('unit', '单位', 'Unit').required(),
      post: ref('post', '职务', 'Post').required(),
    }).hint('逐级写明职务，人员随任职变动', 'Posts, level by level; persons follow their tenure'),
    policy: text('一河（湖）一策', 'Policy of its own').max(2000).multiline(),
    policyFile: data<StoredFile>('一河（湖）一策文本', 'Text of the policy', 'file'),
    policyUntil: day('策略有效至', 'Policy until'),
  },
  lifecycle: { states: { active: ['在册', 'On the books'] }, initial: 'active', moves: {} },
  access: { read: business, create: ecologyOffice, change: ecologyOffice },
  unique: [['code']],
  indexed: [['unit']],
  views: {
    list: ['name', 'type', 'functionZone', 'targetClass', 'unit', 'policyUntil'],
    order: 'name',
    form: {
      basics: {
        label: ['水体', 'Body of water'],
        fields: ['name', 'code', 'type', 'functionZone', 'targetClass', 'length', 'area', 'unit'],
      },
      chiefs: { label: ['河湖长制', 'Chiefs'], fields: ['chiefs', 'policy', 'policyFile', 'policyUntil'] },
    },
  },
})
