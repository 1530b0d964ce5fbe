import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../language.tsx'
import { sentencesOf } from './sentences.ts'
import { words } from './words.ts'

/** 朗读 — the device's own voice, sentence by sentence; where it has none, that is said in words. */
export function Aloud() {
  const { say, language } = useLanguage()
  const [isSpeaking, setSpeaking] = useState(false)
  const [isMute, setMute] = useState(false)
  const voice = useRef('speechSynthesis' in window ? window.speechSynthesis : null)
  useEffect(() => () => voice.current?.cancel(), [])
  const speak = async () => {
    const reader = voice.current
    if (reader === null) return setMute(true)
    if (isSpeaking) {
      reader.cancel()
      return setSpeaking(false)
    }
    if (!(await hasVoices(reader))) return setMute(true)
    setMute(false)
    setSpeaking(true)
    // Many devices fall silent in the middle of a long text, and none in a sentence.
    const said = sentencesOf(document.getElementById('main')?.innerText ?? '').map((sentence) => {
      const one = new SpeechSynthesisUtterance(sentence)
      one.lang = language === 'zh' ? 'zh-CN' : 'en-GB'
      one.rate = 0.9
      one.onerror = () => setSpeaking(false)
      return one
    })
    const last = said.at(-1)
    if (last === undefined) return setSpeaking(false)
    last.onend = () => setSpeaking(false)
    for (const one of said) reader.speak(one)
  }
  return (
    <>
      <button type="button" aria-pressed={isSpeaking} onClick={() => void speak()}>
        {say(isSpeaking ? words.silent : words.aloud)}
      </button>
      {isMute ? (
        <p role="status" className="public-mute">
          {say(words.noVoice)}
        </p>
      ) : null}
    </>
  )
}

/** Browsers tell their voices a moment after they were asked for the first time. */
function hasVoices(reader: SpeechSynthesis): Promise<boolean> {
  if (reader.getVoices().length > 0) return Promise.resolve(true)
  return new Promise((resolve) => {
    const told = () => resolve(reader.getVoices().length > 0)
    reader.addEventListener('voiceschanged', told, { once: true })
    setTimeout(told, 1000)
  })
}
