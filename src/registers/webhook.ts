import { text, texts } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 事件推送 — another program that is told, by signed requests (Standard Webhooks 1.0), which records changed; never their content. */
export const webhook = defineRegister('webhook', {
  label: ['事件推送', 'Webhook'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(60).searched(),
    address: text('接收地址', 'Address').required().max(500),
    secret: text('签名密钥', 'Signing secret')
      .required()
      .max(200)
      .sealed()
      .hint('形如 whsec_ 加 Base64，至少 24 字节', 'whsec_ and base64, 24 bytes at least'),
    registers: texts('推送的登记', 'Registers told of').hint('英文代码，不填为全部', 'Their code names; empty for all'),
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
    list: ['name', 'address', 'registers'],
    order: 'name',
    form: { basics: { label: ['事件推送', 'Webhook'], fields: ['name', 'address', 'secret', 'registers'] } },
  },
})
