import { choice, flag, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 群机器人 — a robot of a work group outside the console, which is told what concerns a unit or the whole zone. */
export const robot = defineRegister('robot', {
  label: ['群机器人', 'Group robot'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(60).searched(),
    kind: choice('平台', 'Platform', {
      wecom: ['企业微信', 'WeCom'],
      dingtalk: ['钉钉', 'DingTalk'],
      feishu: ['飞书', 'Feishu'],
    }).required(),
    address: text('推送地址', 'Address').required().max(500).sealed(),
    secret: text('加签密钥', 'Signing secret').max(200).sealed(),
    unit: ref('unit', '所属单位', 'Unit').hint('不选则推送全区事项', 'Without a unit it is told of the whole zone'),
    showsTitles: flag('推送事项名称', 'Tell titles').hint(
      '不选则只推送数量，名称登录后查看',
      'Otherwise only counts are sent; titles are read after signing in',
    ),
  },
  lifecycle: {
    states: { on: ['启用', 'On'], off: ['停用', 'Off'] },
    initial: 'on',
    moves: {
      stop: { label: ['停用', 'Turn off'], from: 'on', to: 'off', by: { role: 'systemAdmin' }, isMain: true },
      start: { label: ['启用', 'Turn on'], from: 'off', to: 'on', by: { role: 'systemAdmin' }, isMain: true },
    },
  },
  access: { read: { role: 'systemAdmin' }, create: { role: 'systemAdmin' }, change: { role: 'systemAdmin' } },
  views: {
    list: ['name', 'kind', 'unit', 'showsTitles'],
    order: 'name',
    form: {
      basics: { label: ['群机器人', 'Group robot'], fields: ['name', 'kind', 'unit', 'showsTitles'] },
      door: { label: ['地址与密钥', 'Address and secret'], fields: ['address', 'secret'] },
    },
  },
})
