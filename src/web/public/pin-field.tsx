import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { type Pin, pinIn, pinText } from './pin.ts'
import { words } from './words.ts'

/** The map is heavy: only who asks for it loads it. */
const PinMap = lazy(() => import('./pin-map.tsx').then((one) => ({ default: one.PinMap })))

type Props = { readonly pin: Pin | null; readonly setPin: (pin: Pin | null) => void }

/** 标位置 — where one stands, a tap on the map, or typed coordinates: three ways to the same pin. */
export function PinField({ pin, setPin }: Props) {
  const { say } = useLanguage()
  const [isMap, setMap] = useState(false)
  return (
    <div className="public-field">
      <div className="public-pin">
        <Here setPin={setPin} />
        <Button aria-expanded={isMap} onClick={() => setMap(!isMap)}>
          {say(isMap ? words.mapClosed : words.onMap)}
        </Button>
      </div>
      {isMap ? (
        <Suspense fallback={<Loading />}>
          <PinMap pin={pin} setPin={setPin} />
        </Suspense>
      ) : null}
      <Typed key={pin === null ? '' : pinText(pin)} pin={pin} setPin={setPin} />
      {pin === null ? null : (
        <p className="public-pin" role="status">
          {say(words.pinSet, { place: pinText(pin) })}{' '}
          <Button size="small" onClick={() => setPin(null)}>
            {say(words.pinGone)}
          </Button>
        </p>
      )}
    </div>
  )
}

/** Taken when one leaves the field, so that half a number is no place. */
function Typed({ pin, setPin }: Props) {
  const { say } = useLanguage()
  const [isWrong, setWrong] = useState(false)
  const take = (text: string) => {
    const found = pinIn(text)
    setWrong(found === null && text.trim() !== '')
    if (found !== null && (pin === null || pinText(found) !== pinText(pin))) setPin(found)
  }
  return (
    <>
      <label htmlFor="public-coordinates">{say(words.coordinates)}</label>
      <p className="field-hint" id="public-coordinates-hint">
        {say(words.coordinatesHint)}
      </p>
      <input
        id="public-coordinates"
        type="text"
        inputMode="text"
        autoComplete="off"
        maxLength={40}
        defaultValue={pin === null ? '' : pinText(pin)}
        aria-describedby="public-coordinates-hint"
        aria-invalid={isWrong}
        onBlur={(event) => take(event.currentTarget.value)}
      />
      {isWrong ? (
        <p role="alert" className="public-problem">
          {say(words.noCoordinates)}
        </p>
      ) : null}
    </>
  )
}

/** The browser gives WGS-84; it is asked only when somebody presses the button, and once. */
function Here({ setPin }: Pick<Props, 'setPin'>) {
  const { say } = useLanguage()
  const [state, setState] = useState<'idle' | 'locating' | 'failed'>('idle')
  const locate = () => {
    if (!('geolocation' in navigator)) return setState('failed')
    setState('locating')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPin({ longitude: coords.longitude, latitude: coords.latitude })
        setState('idle')
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 10_000 },
    )
  }
  return (
    <>
      <Button onClick={locate} loading={state === 'locating'}>
        {say(state === 'locating' ? words.locating : words.here)}
      </Button>{' '}
      {state === 'failed' ? <span role="status">{say(words.noPlace)} </span> : null}
    </>
  )
}
