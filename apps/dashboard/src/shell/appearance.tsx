import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { kept } from '../words/kept-setting.js';
import { useWords } from '../words/language.js';

type Appearance = 'system' | 'light' | 'dark';

const appearance = kept<Appearance>('dondoc.appearance', 'system', ['system', 'light', 'dark']);
const night = matchMedia('(prefers-color-scheme: dark)');

const subscribe = (listener: () => void) => {
  night.addEventListener('change', listener);
  return () => night.removeEventListener('change', listener);
};

/** Whether the screens are dark: as chosen, or as the machine is set. */
export const useDark = (): boolean => {
  const chosen = appearance.use();
  const system = useSyncExternalStore(subscribe, () => night.matches);
  return chosen === 'system' ? system : chosen === 'dark';
};

export function AppearanceSwitch() {
  const words = useWords();
  const dark = useDark();
  return (
    <Button
      type="text"
      aria-label={dark ? words.app.light : words.app.dark}
      title={dark ? words.app.light : words.app.dark}
      icon={dark ? <SunOutlined /> : <MoonOutlined />}
      onClick={() => appearance.set(dark ? 'light' : 'dark')}
    />
  );
}
