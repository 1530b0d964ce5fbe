import { expect, test } from 'vitest'
import { commandOf, isOwnKey, isTypingIn, type KeyPress, keySheet } from './keys.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('every key of the help sheet does what the sheet says', () => {
  const names: Record<string, string> = { '↓': 'ArrowDown', '↑': 'ArrowUp', Space: ' ', Esc: 'Escape' }
  for (const { keys, command } of keySheet) {
    for (const shown of keys) {
      const parts = shown.split(' ')
      const last = parts.at(-1)!
      const key = names[last] ?? (last.length === 1 ? last.toLowerCase() : last)
      expect(commandOf(press(key, { ctrlKey: parts.includes('Ctrl'), shiftKey: parts.includes('Shift') }))).toBe(
        command,
      )
    }
  }
})

test('capitals do the same as small letters', () => {
  expect(commandOf(press('A', { shiftKey: true }))).toBe('accept')
  expect(commandOf(press('?', { shiftKey: true }))).toBe('help')
})

test('shortcuts of the browser are left to the browser', () => {
  for (const key of ['c', 'f', 'r', 'p', 's']) expect(commandOf(press(key, { ctrlKey: true }))).toBeNull()
  expect(commandOf(press('ArrowLeft', { altKey: true }))).toBeNull()
  expect(commandOf(press('q'))).toBeNull()
})

test('a field that takes letters keeps them, a tick box does not', () => {
  expect(isTypingIn({ tagName: 'INPUT', type: 'text' })).toBe(true)
  expect(isTypingIn({ tagName: 'TEXTAREA' })).toBe(true)
  expect(isTypingIn({ tagName: 'DIV', isContentEditable: true })).toBe(true)
  expect(isTypingIn({ tagName: 'INPUT', type: 'checkbox' })).toBe(false)
  expect(isTypingIn({ tagName: 'DIV' })).toBe(false)
})

test('a focused button keeps Enter and Space for itself and gives letters to the desk', () => {
  expect(isOwnKey({ tagName: 'BUTTON' }, 'Enter')).toBe(true)
  expect(isOwnKey({ tagName: 'BUTTON' }, 'a')).toBe(false)
  expect(isOwnKey({ tagName: 'DIV' }, 'Enter')).toBe(false)
})
