import { choices, ref, text } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'
import { roles } from '#schema/who.ts'

/** 账号 — who may sign in and in which roles. Secrets are kept elsewhere and never enter the log. */
export const account = defineRegister('account', {
  label: ['账号', 'Account'],
  title: 'login',
  fields: {
    login: text('登录名', 'Sign-in name').required().max(40).searched(),
    person: ref('person', '人员', 'Person'),
    enterprise: ref('enterprise', '企业', 'Enterprise').hint('企业用户必填', 'For enterprise users'),
    roles: choices('角色', 'Roles', roles).required(),
  },
  lifecycle: {
    states: { active: ['启用', 'Active'], disabled: ['停用', 'Disabled'] },
    initial: 'active',
    moves: {
      disable: {
        label: ['停用', 'Disable'],
        from: 'active',
        to: 'disabled',
        by: { role: 'securityAdmin' },
        needsReason: true,
      },
      enable: {
        label: ['启用', 'Enable'],
        from: 'disabled',
        to: 'active',
        by: { role: 'securityAdmin' },
        needsReason: true,
      },
    },
  },
  access: {
    read: { either: [{ role: ['systemAdmin', 'securityAdmin', 'auditAdmin'] }, { person: 'person' }] },
    create: { role: 'systemAdmin' },
    change: { role: 'securityAdmin' },
  },
  unique: [['login']],
  indexed: [['person']],
  views: {
    list: ['login', 'person', 'enterprise', 'roles'],
    order: 'login',
    form: { basics: { label: ['账号', 'Account'], fields: ['login', 'person', 'enterprise', 'roles'] } },
  },
})
