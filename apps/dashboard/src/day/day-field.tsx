import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useSession } from '../session/session.js';
import { useSpeech, type Language } from '../words/language.js';
import { dayOf } from './printed.js';

/** As it is shown, then as it may be typed: the screens themselves print 14/9/2020. */
const FORMATS: Readonly<Record<Language, string[]>> = {
  vi: ['DD/MM/YYYY', 'D/M/YYYY', 'DD/M/YYYY', 'D/MM/YYYY', 'D-M-YYYY', 'DD-MM-YYYY'],
  en: ['DD MMM YYYY', 'D MMM YYYY', 'D MMMM YYYY', 'DD/MM/YYYY', 'D/M/YYYY'],
};

interface DayFieldProps {
  readonly id?: string;
  /** `YYYY-MM-DD` */
  readonly value?: string | undefined;
  readonly onChange?: (day: string | undefined) => void;
  readonly label?: string;
  readonly latest?: string | undefined;
  readonly clearable?: boolean;
}

/** A calendar day, typed or picked; its value is the day as text. */
export function DayField({ id, value, onChange, label, latest, clearable = true }: DayFieldProps) {
  const { language, words } = useSpeech();
  const me = useSession()?.me;
  // the picker takes another object for another day, and drops what is being typed for it
  const shown = useMemo(() => (value ? dayjs(value) : null), [value]);
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      value={shown}
      format={FORMATS[language]}
      placeholder={words.day.hint}
      allowClear={clearable}
      // business time may be simulated: the machine's own day would lead astray
      {...(me && { defaultPickerValue: dayjs(dayOf(me.now)), showNow: !me.simulated })}
      {...(latest !== undefined && { maxDate: dayjs(latest) })}
      onKeyDown={(event) => {
        // takes the day that was typed, and must not send the form around it
        if (event.key === 'Enter') event.preventDefault();
      }}
      onChange={(picked: dayjs.Dayjs | null) => onChange?.(picked?.format('YYYY-MM-DD'))}
    />
  );
}
